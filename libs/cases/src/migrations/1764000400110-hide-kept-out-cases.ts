import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * `cases.explained_grants` leaves out what its reader is kept out of, now or on the day that is asked about, unless a
 * privacy officer asks. It used to be left out of the page afterwards: a page too short, with a cursor, told that there
 * was such a case.
 */
export class HideKeptOutCases1764000400110 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE OR REPLACE FUNCTION cases.explained_grants(of_case uuid, of_person uuid, of_seats text[], since timestamptz,
          till timestamptz, before uuid, most integer)
        RETURNS TABLE (id uuid, case_id uuid, number text, table_id uuid, organisation_id uuid, person_id uuid, level text,
          track text, origin text, reason text, invited_by uuid, valid_from timestamptz, valid_until timestamptz)
        LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
          SELECT p.id, p.case_id, c.number, p.table_id, p.organisation_id, p.person_id, p.level, p.track, p.origin, p.reason,
                 p.invited_by, GREATEST(p.valid_from, p.started_at), LEAST(p.valid_until, p.ended_at, c.closed_at)
            FROM cases.participant p JOIN cases.case c ON c.id = p.case_id
           WHERE (of_case IS NULL OR p.case_id = of_case)
             AND (of_person IS NULL OR (p.person_id IS NULL OR p.person_id = of_person)
                  AND p.table_id || '/' || p.organisation_id = ANY (of_seats)
                  AND p.organisation_id = ANY (SELECT split_part(seat, '/', 2)::uuid FROM unnest(of_seats) seat))
             AND p.valid_from <= till AND p.started_at <= till AND p.valid_until > since
             AND (p.ended_at IS NULL OR p.ended_at > since) AND (c.closed_at IS NULL OR c.closed_at > since)
             AND (before IS NULL OR p.id < before)
             AND (database.actor_has_duty('privacy-officer')
               OR of_person IS NULL AND cases.actor_leads(p.case_id)
               OR of_person = database.actor_person_id() AND p.table_id || '/' || p.organisation_id = ANY (database.actor_sits())
                  AND p.case_id <> ALL (cases.actor_kept_out_of())
                  AND NOT EXISTS (SELECT FROM cases.exclusion e
                       WHERE e.case_id = p.case_id AND e.started_at <= till AND (e.ended_at IS NULL OR e.ended_at > since)
                         AND (e.person_id = of_person OR e.organisation_id IN
                               (SELECT split_part(seat, '/', 2)::uuid FROM unnest(of_seats) seat))))
           ORDER BY p.id DESC LIMIT most
        $$;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
