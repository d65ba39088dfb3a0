import { Injectable } from '@nestjs/common';
import { CaseObligations } from '#lib/cases';
import { UnitOfWork } from '#lib/database';
import { openStatuses } from './action.js';

/** Tells cases how many actions are still open in them. */
@Injectable()
export class OpenActions {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    obligations: CaseObligations,
  ) {
    obligations.register((caseIds) => this.countIn(caseIds));
  }

  private async countIn(caseIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
    if (caseIds.length === 0) return new Map();
    const rows = await this.unitOfWork.manager.query<{ caseId: string; open: number }[]>(
      `SELECT case_id AS "caseId", count(*)::int AS open FROM actions.action
        WHERE case_id = ANY ($1) AND status = ANY ($2) GROUP BY case_id`,
      [caseIds, openStatuses],
    );
    return new Map(rows.map((row) => [row.caseId, row.open]));
  }
}
