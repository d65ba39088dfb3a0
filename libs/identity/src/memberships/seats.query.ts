import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#lib/database';
import { Clock } from '#lib/kernel';
import type { MembershipItem } from './membership.dto.js';
import { type MissingCode, missingText } from './missing.js';

const noScreening = `
    CASE WHEN NOT EXISTS (SELECT FROM identity.screening s
           WHERE s.person_id = p.id
             AND s.screened_on <= $1 AND s.valid_to >= $1 AND (s.ended_on IS NULL OR s.ended_on > $1))
         THEN 'no-screening' END`;
const noStatement = `
    CASE WHEN NOT EXISTS (SELECT FROM identity.statement_acceptance a
           WHERE a.person_id = p.id AND a.accepted_on <= $1)
         THEN 'no-statement' END`;

/** SQL for a text[] of MissingCode: what keeps the duties of `p`, who is active, from counting on day `$1`. */
export const missingForDuties = `array_remove(ARRAY[${noScreening}, ${noStatement}]::text[], NULL)`;

/**
 * SQL for a text[] of MissingCode; `m` is identity.membership, `p` its person, `o` its organisation, `$1` the day.
 * Says in parts what identity.active_membership says as a whole; a spec compares the two.
 */
export const missingColumns = `
  array_remove(ARRAY[
    CASE WHEN p.deactivated_on <= $1 THEN 'not-active' END,
    CASE WHEN NOT EXISTS (SELECT FROM identity.covenant c
           WHERE c.table_id = m.table_id AND c.organisation_id = m.organisation_id
             AND c.signed_on <= $1 AND c.valid_to >= $1 AND (c.ended_on IS NULL OR c.ended_on > $1))
         THEN 'no-covenant' END,
    ${noScreening}, ${noStatement},
    CASE WHEN o.type = 'private' AND (p.no_commercial_duties_declared_on <= $1) IS NOT TRUE
         THEN 'no-declaration' END
  ]::text[], NULL)`;

interface Row extends Omit<MembershipItem, 'state' | 'missing'> {
  readonly missing: MissingCode[];
}

/** Where people sit, and what keeps each seat from counting. */
@Injectable()
export class Seats {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** All there ever were, running ones first. */
  of(personId: string): Promise<MembershipItem[]> {
    return this.find('m.person_id', personId);
  }

  async byId(id: string): Promise<MembershipItem | undefined> {
    return (await this.find('m.id', id))[0];
  }

  private async find(column: 'm.person_id' | 'm.id', id: string): Promise<MembershipItem[]> {
    const today = this.clock.today();
    const rows = await this.unitOfWork.manager.query<Row[]>(
      `SELECT m.id, m.table_id AS "tableId", t.name AS "tableName", m.organisation_id AS "organisationId",
              o.name AS "organisationName", m.role, m.municipality, m.substitute_id AS "substituteId",
              (SELECT s.name FROM identity.person s WHERE s.id = m.substitute_id) AS "substituteName",
              m.starts_on::text AS "startsOn", m.ends_on::text AS "endsOn", m.version,
              ${missingColumns} AS missing
         FROM identity.membership m
         JOIN identity.person p ON p.id = m.person_id
         JOIN identity.organisation o ON o.id = m.organisation_id
         JOIN identity.casus_table t ON t.id = m.table_id
        WHERE ${column} = $2
        ORDER BY (m.ends_on IS NULL OR m.ends_on >= $1) DESC, t.name, m.id LIMIT 1000`,
      [today, id],
    );
    return rows.map((row) => describe(row, today));
  }
}

function describe({ missing, ...row }: Row, today: string): MembershipItem {
  const ended = row.endsOn !== null && (row.endsOn < today || row.endsOn < row.startsOn);
  const counts = missing.length === 0 ? 'active' : 'incomplete';
  return {
    ...row,
    state: ended ? 'ended' : row.startsOn > today ? 'planned' : counts,
    missing: ended ? [] : missing.map((code) => ({ code, text: missingText(code, row.organisationName) })),
  };
}
