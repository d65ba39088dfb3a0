import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who sees this case, and what does this person see: two questions, each with an index of its own. One function for both
 * read every case to answer the second. That a case was closed no longer has to be asked: its grants ended with it.
 */
export class ExplainGrantsApart1764000400311 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION cases.explained_grants(uuid, uuid, text[], timestamptz, timestamptz, uuid, integer);

      CREATE FUNCTION cases.explained_grants(of_case uuid, since timestamptz, till timestamptz, most integer)
        RETURNS TABLE (${columns}) ${definer} AS $$
          SELECT ${selected}
            FROM cases.participant p JOIN cases.case c ON c.id = p.case_id
           WHERE p.case_id = of_case AND ${held}
             AND p.case_id <> ALL (cases.actor_kept_out_of())
             AND (database.actor_has_duty('privacy-officer') OR cases.actor_leads(of_case))
           ORDER BY p.id DESC LIMIT most
        $$;

      -- of_seats: '<table>/<organisation>/<municipality>' of the person's seats, '*' for all municipalities.
      CREATE FUNCTION cases.explained_grants_of(of_person uuid, of_seats text[], since timestamptz, till timestamptz,
          before uuid, most integer)
        RETURNS TABLE (${columns}) ${definer} AS $$
          SELECT found.*
            FROM (SELECT DISTINCT split_part(seat, '/', 2)::uuid AS id FROM unnest(of_seats) seat) organisation,
         LATERAL (SELECT ${selected}
                    FROM cases.participant p JOIN cases.case c ON c.id = p.case_id
                   WHERE p.organisation_id = organisation.id AND (p.person_id IS NULL OR p.person_id = of_person)
                     AND cases.seats_for(p.table_id, p.organisation_id, p.municipality) && of_seats
                     AND ${held}
                     AND (before IS NULL OR p.id < before)
                     AND p.case_id <> ALL (cases.actor_kept_out_of())
                     AND (database.actor_has_duty('privacy-officer')
                       OR of_person = database.actor_person_id()
                          AND cases.seats_for(p.table_id, p.organisation_id, p.municipality) && cases.actor_sits()
                          AND NOT EXISTS (SELECT FROM cases.exclusion e
                               WHERE e.case_id = p.case_id AND e.started_at <= till
                                 AND (e.ended_at IS NULL OR e.ended_at > since)
                                 AND (e.excluded_id = ANY (cases.actor_excludable())
                                   OR e.organisation_id IN (SELECT split_part(seat, '/', 2)::uuid FROM unnest(of_seats) seat))))
                   ORDER BY p.id DESC LIMIT most) found
           ORDER BY found.id DESC LIMIT most
        $$;

      CREATE INDEX participant_of_organisation ON cases.participant (organisation_id, id DESC);
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}

const definer = 'LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp';

const columns = `id uuid, case_id uuid, number text, table_id uuid, organisation_id uuid, person_id uuid, level text,
  track text, origin text, reason text, invited_by uuid, valid_from timestamptz, valid_until timestamptz`;

const selected = `p.id, p.case_id, c.number, p.table_id, p.organisation_id, p.person_id, p.level, p.track, p.origin,
  p.reason, p.invited_by, GREATEST(p.valid_from, p.started_at) AS valid_from, LEAST(p.valid_until, p.ended_at) AS valid_until`;

/** At some moment from `since` to `till`. */
const held = `p.valid_from <= till AND p.started_at <= till AND p.valid_until > since
  AND (p.ended_at IS NULL OR p.ended_at > since)`;
