import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#lib/database';
import { caseClosed } from './case.js';

export interface CaseContext {
  readonly id: string;
  readonly number: string;
  readonly tableId: string;
  readonly purpose: string;
}

/** What other libraries may ask about cases, inside the running transaction. */
@Injectable()
export class CaseAccess {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** The little of a case that goes with an action: no title, no subject, no content. */
  async contextOf(caseIds: readonly string[]): Promise<ReadonlyMap<string, CaseContext>> {
    if (caseIds.length === 0) return new Map();
    const rows = await this.unitOfWork.manager.query<CaseContext[]>(
      `SELECT id, number, table_id AS "tableId", purpose FROM cases.case WHERE id = ANY ($1)`,
      [[...new Set(caseIds)]],
    );
    return new Map(rows.map((row) => [row.id, row]));
  }

  /**
   * Keeps a case open until the running transaction ends: who closes it waits, and then sees what was added.
   * Throws `case-closed` when it is closed already. Holders do not wait for each other.
   */
  async keepOpen(caseId: string): Promise<void> {
    const [row] = await this.unitOfWork.manager.query<{ closed: boolean }[]>(
      `SELECT closed_at IS NOT NULL AS closed FROM cases.case WHERE id = $1 FOR SHARE`,
      [caseId],
    );
    if (row?.closed !== false) throw caseClosed();
  }

  /** Whether an organisation takes part in a case now, as a whole or through this person. */
  async takesPart(caseId: string, organisationId: string, personId: string): Promise<boolean> {
    const [row] = await this.unitOfWork.manager.query<{ found: boolean }[]>(
      `SELECT EXISTS (SELECT FROM cases.participant
                       WHERE case_id = $1 AND organisation_id = $2 AND (person_id IS NULL OR person_id = $3)
                         AND ended_at IS NULL) AS found`,
      [caseId, organisationId, personId],
    );
    return row?.found === true;
  }
}
