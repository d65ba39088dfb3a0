import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#lib/database';
import { Clock, DomainError } from '#lib/kernel';
import type { ExplainedExclusion, ExplainedGrant, ExplainedItem } from './explain-access.js';
import type { Period } from './period.js';

export interface ExplainedCase {
  readonly id: string;
  readonly number: string;
  readonly tableId: string;
  readonly municipality: string | null;
  readonly openedAt: Date;
  /** At some moment of the period. */
  readonly isOpen: boolean;
}

/** A page of what a person was granted, the newest first. */
interface GrantsOfPerson {
  readonly personId: string;
  /** `<table>/<organisation>/<municipality>` of the person's seats; `*` for all municipalities. */
  readonly sits: readonly string[];
  readonly before: string | null;
  readonly most: number;
}

const grantColumns = `id, case_id AS "caseId", number, table_id AS "tableId", organisation_id AS "organisationId",
  person_id AS "personId", level, track, origin, reason, invited_by AS "invitedBy", valid_from AS "validFrom",
  valid_until AS "validUntil"`;

/**
 * Grants and exclusions of a moment or a day, past ones included, and nothing of a case's content. The functions behind
 * it answer who leads the table, a privacy officer, and everybody about themselves; to others they give no rows.
 */
@Injectable()
export class Grounds {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** That day from its first to its last moment in Europe/Amsterdam, or this moment without one. */
  async period(on: string | undefined): Promise<Period> {
    const now = this.clock.now();
    const today = this.clock.today();
    if (on === undefined) return { since: now, till: now, day: today };
    if (on > today) throw DomainError.invalid('on', 'in-future', 'Kies vandaag of een dag die voorbij is.');
    const [bounds] = await this.unitOfWork.manager.query<{ since: Date; till: Date }[]>(
      `SELECT $1::date::timestamp AT TIME ZONE 'Europe/Amsterdam' AS since,
              ($1::date + 1)::timestamp AT TIME ZONE 'Europe/Amsterdam' - interval '1 microsecond' AS till`,
      [on],
    );
    if (!bounds) throw new Error('A day has a beginning and an end');
    return { ...bounds, day: on };
  }

  async caseOf(id: string, { since, till }: Period): Promise<ExplainedCase | null> {
    const [row] = await this.unitOfWork.manager.query<ExplainedCase[]>(
      `SELECT id, number, table_id AS "tableId", municipality, opened_at AS "openedAt", cases.was_open(id, $2, $3) AS "isOpen"
         FROM cases.explained_case($1)`,
      [id, since, till],
    );
    return row ?? null;
  }

  async itemOf(
    id: string,
    { since, till }: Period,
  ): Promise<(ExplainedItem & { caseId: string; id: string }) | null> {
    const [row] = await this.unitOfWork.manager.query<(ExplainedItem & { caseId: string; id: string })[]>(
      `SELECT id, case_id AS "caseId", source_organisation_id AS "sourceOrganisationId", added_by AS "addedBy",
              category, track, to_all AS "toAll", released_to AS "releasedTo"
         FROM cases.explained_item($1, $2, $3) WHERE added_at <= $3`,
      [id, since, till],
    );
    return row ?? null;
  }

  grantsIn(caseId: string, { since, till }: Period, most: number): Promise<ExplainedGrant[]> {
    return this.unitOfWork.manager.query(
      `SELECT ${grantColumns} FROM cases.explained_grants($1, $2, $3, $4)`,
      [caseId, since, till, most],
    );
  }

  grantsOf({ since, till }: Period, of: GrantsOfPerson): Promise<ExplainedGrant[]> {
    return this.unitOfWork.manager.query(
      `SELECT ${grantColumns} FROM cases.explained_grants_of($1, $2, $3, $4, $5, $6)`,
      [of.personId, of.sits, since, till, of.before, of.most],
    );
  }

  exclusions(
    { since, till }: Period,
    of: { caseId: string } | { personId: string; organisationIds: readonly string[] },
  ): Promise<(ExplainedExclusion & { caseId: string })[]> {
    const values = 'caseId' in of ? [of.caseId, null, null] : [null, of.personId, of.organisationIds];
    return this.unitOfWork.manager.query(
      `SELECT id, case_id AS "caseId", organisation_id AS "organisationId", person_id AS "personId", reason,
              decided_by AS "decidedBy", started_at AS "startedAt", ended_at AS "endedAt"
         FROM cases.explained_exclusions($1, $2, $3, $4, $5)`,
      [...values, since, till],
    );
  }
}
