import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A seat for one municipality opens nothing of another, whatever was granted to its organisation. And an exclusion of an
 * organisation keeps out who works there too, wherever they sit.
 */
export class LimitSeats1764000400251 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(seats);
    await runner.query(exclusions);
    await runner.query(sight);
    await runner.query(policies);
    await runner.query(explanations);
    await runner.query(`DROP FUNCTION cases.is_excluded(uuid, uuid, uuid[])`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}

const definer = 'LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp';

const seats = `
  -- '<table>/<organisation>/<municipality>' of every seat, with '*' for all municipalities.
  CREATE FUNCTION cases.actor_sits() RETURNS text[] LANGUAGE plpgsql STABLE PARALLEL SAFE COST 1 AS $$ BEGIN
    RETURN ARRAY(SELECT seat.table_id::text || '/' || seat.organisation_id::text || '/' || coalesce(seat.municipality, '*')
                   FROM database.actor_seats() seat);
  END $$;

  -- The seats through which a grant to an organisation can open a case of this municipality.
  CREATE FUNCTION cases.seats_for(of_table uuid, of_organisation uuid, in_municipality text) RETURNS text[]
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN ARRAY[of_table::text || '/' || of_organisation::text || '/*',
                 of_table::text || '/' || of_organisation::text || '/' || in_municipality];

  CREATE OR REPLACE FUNCTION cases.takes_part(in_case uuid, levels text[], on_track text, person uuid, sits text[],
      as_of timestamptz) RETURNS boolean ${definer}
    RETURN EXISTS (SELECT FROM cases.participant p JOIN cases.case c ON c.id = p.case_id
                    WHERE p.case_id = in_case AND p.level = ANY (levels) AND p.ended_at IS NULL
                      AND p.valid_from <= as_of AND p.valid_until > as_of
                      AND (p.person_id IS NULL OR p.person_id = person)
                      AND cases.seats_for(p.table_id, p.organisation_id, c.municipality) && sits
                      AND (on_track IS NULL OR p.track IN ('all', on_track)));
`;

const exclusions = `
  -- Whom an exclusion would keep out: the person, the organisation where they work, and those for which they sit.
  CREATE FUNCTION cases.actor_excludable() RETURNS uuid[] LANGUAGE plpgsql STABLE PARALLEL SAFE COST 1 AS $$ BEGIN
    RETURN database.actor_organisations() || database.setting('organisation_id')::uuid || database.actor_person_id();
  END $$;

  CREATE OR REPLACE FUNCTION cases.actor_kept_out_of() RETURNS uuid[] ${definer}
    RETURN ARRAY(SELECT e.case_id FROM cases.exclusion e
                  WHERE e.ended_at IS NULL AND e.excluded_id = ANY (cases.actor_excludable()));
`;

const sight = `
  CREATE OR REPLACE FUNCTION cases.actor_leads(of_case uuid) RETURNS boolean ${definer}
    RETURN database.actor_leads() <> '{}'
       AND EXISTS (SELECT FROM cases.case c WHERE c.id = of_case AND database.covers(database.actor_leads(), c.table_id, c.municipality))
       AND of_case <> ALL (cases.actor_kept_out_of());

  CREATE OR REPLACE FUNCTION cases.actor_oversees_access(of_case uuid) RETURNS boolean ${definer}
    RETURN database.actor_has_duty('privacy-officer') AND of_case <> ALL (cases.actor_kept_out_of());

  CREATE OR REPLACE FUNCTION cases.actor_sees_content(of_case uuid, on_track text) RETURNS boolean ${definer}
    RETURN EXISTS (SELECT FROM cases.case c
                    WHERE c.id = of_case AND c.closed_at IS NULL
                      AND (database.covers(database.actor_leads(), c.table_id, c.municipality)
                        OR cases.takes_part(of_case, '{dossier}', nullif(on_track, 'shared'),
                             database.actor_person_id(), cases.actor_sits(), database.actor_as_of())))
       AND of_case <> ALL (cases.actor_kept_out_of());

  CREATE OR REPLACE FUNCTION cases.actor_sees_item(item uuid, of_case uuid, at_table uuid, source uuid, added uuid,
      of_category text, on_track text, released_to text) RETURNS boolean ${definer}
    RETURN of_case <> ALL (cases.actor_kept_out_of()) AND EXISTS (
      SELECT FROM database.actor_seats() seat JOIN cases.case c ON c.id = of_case AND c.closed_at IS NULL
       WHERE seat.table_id = at_table AND (seat.municipality IS NULL OR seat.municipality = c.municipality) AND (
         source = seat.organisation_id AND added = database.actor_person_id()
           AND cases.takes_part(of_case, '{own-actions,dossier}', NULL, database.actor_person_id(),
                 cases.seats_for(seat.table_id, seat.organisation_id, seat.municipality), database.actor_as_of())
         OR (source = seat.organisation_id
           OR (released_to = 'participants' OR EXISTS (SELECT FROM cases.information_release r
                 WHERE r.item_id = item AND r.organisation_id = seat.organisation_id AND r.ended_at IS NULL))
            AND NOT (seat.private AND of_category = 'tax'))
          AND (seat.role IN ('chair', 'process-coordinator')
            OR cases.takes_part(of_case, '{dossier}', nullif(on_track, 'shared'), database.actor_person_id(),
                 cases.seats_for(seat.table_id, seat.organisation_id, seat.municipality), database.actor_as_of()))));

  CREATE OR REPLACE FUNCTION cases.find_by_number(sought text)
    RETURNS TABLE (id uuid, table_id uuid, municipality text, purpose text) ${definer} AS $$
      SELECT c.id, c.table_id, c.municipality, c.purpose FROM cases.case c
       WHERE c.number = sought AND c.closed_at IS NULL
         AND EXISTS (SELECT FROM database.actor_seats() seat WHERE seat.table_id = c.table_id
                       AND (seat.municipality IS NULL OR seat.municipality = c.municipality))
         AND c.id <> ALL (cases.actor_kept_out_of())
    $$;
`;

/** As database.covers, for the table that every list goes through: without a call for each row. */
const coversRow = (list: 'leads' | 'oversees'): string =>
  `ARRAY[table_id::text || '/*', table_id::text || '/' || municipality] && (SELECT database.actor_${list}())`;

const policies = `
  ALTER POLICY need_to_know ON cases.case USING (
    id <> ALL ((SELECT cases.actor_kept_out_of())::uuid[])
    AND (${coversRow('leads')}
      OR closed_at IS NULL AND (${coversRow('oversees')}
        OR EXISTS (SELECT FROM cases.participant p
                    WHERE p.case_id = "case".id AND p.ended_at IS NULL
                      AND p.organisation_id = ANY ((SELECT database.actor_organisations())::uuid[])
                      AND cases.seats_for(p.table_id, p.organisation_id, "case".municipality) && (SELECT cases.actor_sits())
                      AND p.valid_from <= (SELECT database.actor_as_of()) AND p.valid_until > (SELECT database.actor_as_of())
                      AND (p.person_id IS NULL OR p.person_id = database.actor_person_id())))));

  ALTER POLICY need_to_know ON cases.exclusion USING (
    excluded_id = ANY ((SELECT cases.actor_excludable())::uuid[]) OR cases.actor_leads(case_id));

  ALTER POLICY need_to_know ON cases.access_request USING (
    requester_id = database.actor_person_id()
    OR database.covers(database.actor_leads(), table_id, municipality)
       AND case_id <> ALL ((SELECT cases.actor_kept_out_of())::uuid[]));
`;

const explanations = `
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
              AND cases.seats_for(p.table_id, p.organisation_id, c.municipality) && of_seats
              AND p.organisation_id = ANY (SELECT split_part(seat, '/', 2)::uuid FROM unnest(of_seats) seat))
         AND p.valid_from <= till AND p.started_at <= till AND p.valid_until > since
         AND (p.ended_at IS NULL OR p.ended_at > since) AND (c.closed_at IS NULL OR c.closed_at > since)
         AND (before IS NULL OR p.id < before)
         AND p.case_id <> ALL (cases.actor_kept_out_of())
         AND (database.actor_has_duty('privacy-officer')
           OR of_person IS NULL AND cases.actor_leads(p.case_id)
           OR of_person = database.actor_person_id()
              AND cases.seats_for(p.table_id, p.organisation_id, c.municipality) && cases.actor_sits()
              AND NOT EXISTS (SELECT FROM cases.exclusion e
                   WHERE e.case_id = p.case_id AND e.started_at <= till AND (e.ended_at IS NULL OR e.ended_at > since)
                     AND (e.excluded_id = ANY (cases.actor_excludable()) OR e.organisation_id IN
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
           OR of_person = database.actor_person_id() AND e.excluded_id = ANY (cases.actor_excludable()))
       ORDER BY e.id LIMIT 500
    $$;
`;
