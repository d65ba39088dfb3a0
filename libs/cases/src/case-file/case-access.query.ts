import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#lib/database';
import type { Actor } from '#lib/kernel';
import { Grants } from '../participants/grants.js';
import { caseClosed } from './case.js';

export interface CaseContext {
  readonly id: string;
  readonly number: string;
  readonly tableId: string;
  readonly purpose: string;
}

export interface ActionOfCase {
  readonly id: string;
  readonly number: string;
  readonly organisationId: string;
  readonly assigneeId: string;
}

/** What other libraries may ask about cases, inside the running transaction. */
@Injectable()
export class CaseAccess {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly grants: Grants,
  ) {}

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

  /** Whether a person, or an organisation for which they work or sit, is kept out of the case. */
  async isExcluded(caseId: string, ids: readonly string[]): Promise<boolean> {
    const [row] = await this.unitOfWork.manager.query<{ found: boolean }[]>(
      `SELECT EXISTS (SELECT FROM cases.exclusion
                       WHERE case_id = $1 AND excluded_id = ANY ($2) AND ended_at IS NULL) AS found`,
      [caseId, ids],
    );
    return row?.found === true;
  }

  /** Whoever is asked to act sees as much of the case as that takes: that it runs, and their own actions (L-02). */
  async openFor(actor: Actor, file: Omit<CaseContext, 'number'>, action: ActionOfCase): Promise<void> {
    await this.grants.give(actor, file, {
      organisationId: action.organisationId,
      personId: action.assigneeId,
      level: 'own-actions',
      reason: `Actie ${action.number}`,
      origin: 'action',
      originId: action.id,
    });
  }

  /** The action ended, or went to somebody else: the sight that came with it ends too. */
  async closeAfter(actor: Actor, action: { id: string; caseId: string; tableId: string }): Promise<void> {
    const rows = await this.unitOfWork.manager.query<{ id: string; purpose: string }[]>(
      `SELECT p.id, c.purpose FROM cases.participant p JOIN cases.case c ON c.id = p.case_id
        WHERE p.case_id = $1 AND p.origin = 'action' AND p.origin_id = $2 AND p.ended_at IS NULL`,
      [action.caseId, action.id],
    );
    for (const { id, purpose } of rows)
      await this.grants.end(actor, { id: action.caseId, tableId: action.tableId, purpose }, id);
  }
}
