import { Injectable } from '@nestjs/common';
import { Gate } from '#lib/authorization';
import { CaseObligations, type OpenObligations } from '#lib/cases';
import { UnitOfWork } from '#lib/database';
import type { Actor } from '#lib/kernel';
import { Action, openStatuses } from './action.js';

const statuses = openStatuses.map((status) => `'${status}'`).join(', ');

/** Tells cases how many actions are still open in them, and when the first is due. */
@Injectable()
export class OpenActions {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly gate: Gate,
    obligations: CaseObligations,
  ) {
    obligations.register((caseIds, reader) => this.countIn(caseIds, reader));
  }

  private async countIn(
    caseIds: readonly string[],
    reader: Actor | null,
  ): Promise<ReadonlyMap<string, OpenObligations>> {
    if (caseIds.length === 0) return new Map();
    const visible = reader === null ? null : this.gate.visible(reader, Action, 'a', 2);
    const [only, ...others] = caseIds;
    // One case has a text of its own: PostgreSQL would plan a list of one again each time, and the next long list too.
    const [which, given] = others.length === 0 ? ['a.case_id = $1', only] : ['a.case_id = ANY ($1)', caseIds];
    const rows = await this.unitOfWork.manager.query<({ caseId: string } & OpenObligations)[]>(
      `SELECT a.case_id AS "caseId", count(*)::int AS count, min(a.due_on)::text AS "firstDueOn"
         FROM actions.action a
        WHERE ${which} AND a.status IN (${statuses}) AND ${visible?.sql ?? 'TRUE'}
        GROUP BY a.case_id`,
      [given, ...(visible?.values ?? [])],
    );
    return new Map(rows.map(({ caseId, count, firstDueOn }) => [caseId, { count, firstDueOn }]));
  }
}
