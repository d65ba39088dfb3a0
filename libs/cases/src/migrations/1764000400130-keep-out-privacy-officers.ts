import type { MigrationInterface, QueryRunner } from 'typeorm';

const definer = 'LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp';

/**
 * An exclusion beats all: a privacy officer who is kept out of a case does not ask who may see it, another one does. The
 * policy said so already; these functions did not.
 */
export class KeepOutPrivacyOfficers1764000400130 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION cases.actor_oversees_access(of_case uuid) RETURNS boolean ${definer}
        RETURN database.actor_has_duty('privacy-officer')
           AND NOT cases.is_excluded(of_case, database.actor_person_id(), database.actor_organisations());

      CREATE OR REPLACE FUNCTION cases.explained_case(of_case uuid)
        RETURNS TABLE (id uuid, number text, table_id uuid, municipality text, opened_at timestamptz, closed_at timestamptz)
        ${definer} AS $$
          SELECT c.id, c.number, c.table_id, c.municipality, c.opened_at, c.closed_at FROM cases.case c
           WHERE c.id = of_case AND (cases.actor_oversees_access(of_case) OR cases.actor_leads(of_case))
        $$;

      CREATE OR REPLACE FUNCTION cases.explained_grants(of_case uuid, of_person uuid, of_seats text[], since timestamptz,
          till timestamptz, before uuid, most integer)
        RETURNS TABLE (id uuid, case_id uuid, number text, table_id uuid, organisation_id uuid, person_id uuid, level text,
          track text, origin text, reason text, invited_by uuid, valid_from timestamptz, valid_until timestamptz)
        ${definer} AS $$
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
             AND p.case_id <> ALL (cases.actor_kept_out_of())
             AND (database.actor_has_duty('privacy-officer')
               OR of_person IS NULL AND cases.actor_leads(p.case_id)
               OR of_person = database.actor_person_id() AND p.table_id || '/' || p.organisation_id = ANY (database.actor_sits())
                  AND NOT EXISTS (SELECT FROM cases.exclusion e
                       WHERE e.case_id = p.case_id AND e.started_at <= till AND (e.ended_at IS NULL OR e.ended_at > since)
                         AND (e.person_id = of_person OR e.organisation_id IN
                               (SELECT split_part(seat, '/', 2)::uuid FROM unnest(of_seats) seat))))
           ORDER BY p.id DESC LIMIT most
        $$;

      CREATE OR REPLACE FUNCTION cases.explained_exclusions(of_case uuid, of_person uuid, of_organisations uuid[],
          since timestamptz, till timestamptz)
        RETURNS TABLE (id uuid, case_id uuid, organisation_id uuid, person_id uuid, reason text, decided_by uuid,
          started_at timestamptz, ended_at timestamptz)
        ${definer} AS $$
          SELECT e.id, e.case_id, e.organisation_id, e.person_id, e.reason, e.decided_by, e.started_at, e.ended_at
            FROM cases.exclusion e
           WHERE (of_case IS NULL OR e.case_id = of_case)
             AND (of_person IS NULL OR e.person_id = of_person OR e.organisation_id = ANY (of_organisations))
             AND e.started_at <= till AND (e.ended_at IS NULL OR e.ended_at > since)
             AND (cases.actor_oversees_access(e.case_id) OR cases.actor_leads(e.case_id)
               OR of_person = database.actor_person_id()
              AND (e.person_id = of_person OR e.organisation_id = ANY (database.actor_organisations())))
           ORDER BY e.id LIMIT 500
        $$;

      CREATE OR REPLACE FUNCTION cases.explained_item(item uuid, since timestamptz, till timestamptz)
        RETURNS TABLE (id uuid, case_id uuid, source_organisation_id uuid, category text, track text, added_at timestamptz,
          to_all boolean, released_to uuid[])
        ${definer} AS $$
          WITH released AS (
            SELECT r.organisation_id FROM cases.information_release r
             WHERE r.item_id = item AND r.released_at <= till AND (r.ended_at IS NULL OR r.ended_at > since))
          SELECT i.id, i.case_id, i.source_organisation_id, i.category, i.track, i.added_at,
                 EXISTS (SELECT FROM released r WHERE r.organisation_id IS NULL),
                 ARRAY(SELECT r.organisation_id FROM released r WHERE r.organisation_id IS NOT NULL)
            FROM cases.information_item i
           WHERE i.id = item AND (cases.actor_oversees_access(i.case_id)
              OR i.source_organisation_id = ANY (database.actor_organisations())
             AND cases.actor_sees_item(i.id, i.case_id, i.table_id, i.source_organisation_id, i.category, i.track, i.release))
        $$;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
