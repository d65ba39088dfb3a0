import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#lib/database';
import { Clock } from '#lib/kernel';
import type { expiring } from '../register.messages.js';

export interface Expiring {
  readonly kind: keyof typeof expiring;
  readonly thingId: string;
  readonly organisationId: string;
  readonly endsOn: string;
  readonly daysBefore: number;
}

/**
 * SQL for what ends, unless something of the same kind goes on after it: kind, thing_id, organisation_id, ends_on, and
 * whom and which table it is about. `what` is the role, or the kind of screening.
 */
export const ends = `
  SELECT 'covenant' AS kind, c.id AS thing_id, c.organisation_id, c.valid_to AS ends_on,
         NULL::uuid AS person_id, c.table_id, NULL AS what
    FROM identity.covenant c
   WHERE c.ended_on IS NULL AND NOT EXISTS (
           SELECT FROM identity.covenant n WHERE n.table_id = c.table_id AND n.organisation_id = c.organisation_id
              AND n.ended_on IS NULL AND n.valid_to > c.valid_to)
  UNION ALL
  SELECT 'screening', s.id, p.organisation_id, s.valid_to, p.id, NULL, s.kind
    FROM identity.screening s JOIN identity.person p ON p.id = s.person_id AND p.active
   WHERE s.ended_on IS NULL AND NOT EXISTS (
           SELECT FROM identity.screening n WHERE n.person_id = s.person_id AND n.ended_on IS NULL
              AND n.valid_to > s.valid_to)
  UNION ALL
  SELECT 'membership', m.id, m.organisation_id, m.ends_on, p.id, m.table_id, m.role
    FROM identity.membership m JOIN identity.person p ON p.id = m.person_id AND p.active
   WHERE m.ends_on >= m.starts_on AND m.ended_by IS NULL AND NOT EXISTS (
           SELECT FROM identity.membership n WHERE n.person_id = m.person_id AND n.table_id = m.table_id
              AND n.organisation_id = m.organisation_id AND n.role = m.role
              AND COALESCE(n.ends_on, 'infinity') > m.ends_on)`;

/** What of the register ends soon and was not announced for this many days before; derived, never planned. */
@Injectable()
export class ExpiringThings {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** `noticeDays`: how many days before the end to announce it. What was missed is announced once, not for each. */
  unannounced(noticeDays: readonly number[]): Promise<Expiring[]> {
    return this.unitOfWork.manager.query(
      `SELECT e.kind, e.thing_id AS "thingId", e.organisation_id AS "organisationId", e.ends_on::text AS "endsOn",
              n.days AS "daysBefore"
         FROM (${ends}) e
         CROSS JOIN LATERAL (SELECT min(days) AS days FROM unnest($2::int[]) days WHERE e.ends_on - $1::date <= days) n
        WHERE e.ends_on BETWEEN $1::date AND $1::date + $3::int AND n.days IS NOT NULL
          AND NOT EXISTS (SELECT FROM identity.expiry_announcement a
                           WHERE a.thing_id = e.thing_id AND a.ends_on = e.ends_on AND a.days_before = n.days)
        ORDER BY e.ends_on, e.thing_id`,
      [this.clock.today(), noticeDays, Math.max(...noticeDays)],
    );
  }
}
