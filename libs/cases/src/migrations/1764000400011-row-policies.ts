import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The second wall: what casesPolicy says, once more, in the database and for whoever forgets to ask. The functions that
 * look into other rows are SECURITY DEFINER, for a row policy that asked another row policy would go in circles.
 * A differential test holds both walls to the same rows (row-policies.integration-spec.ts).
 */
export class RowPolicies1764000400011 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(questions);
    await runner.query(itemQuestion);
    await runner.query(wayRound);
    await runner.query(policies);
    await runner.query(index);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}

const definer = `STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp`;

const questions = `
  -- The cases that the actor is kept out of: few, and asked once a statement. One index knows both kinds of exclusion.
  CREATE FUNCTION cases.actor_kept_out_of() RETURNS uuid[] LANGUAGE sql ${definer}
    RETURN ARRAY(SELECT e.case_id FROM cases.exclusion e WHERE e.ended_at IS NULL
                    AND e.excluded_id = ANY (database.actor_organisations() || database.actor_person_id()));

  CREATE FUNCTION cases.is_excluded(of_case uuid, person uuid, organisations uuid[]) RETURNS boolean
    LANGUAGE sql ${definer}
    RETURN EXISTS (SELECT FROM cases.exclusion e WHERE e.case_id = of_case AND e.ended_at IS NULL
                     AND (e.person_id = person OR e.organisation_id = ANY (organisations)));

  -- track: null for a grant on any track.
  CREATE FUNCTION cases.takes_part(in_case uuid, levels text[], on_track text, person uuid, sits text[], as_of timestamptz)
    RETURNS boolean LANGUAGE sql ${definer}
    RETURN EXISTS (SELECT FROM cases.participant p
                    WHERE p.case_id = in_case AND p.level = ANY (levels) AND p.ended_at IS NULL
                      AND p.valid_from <= as_of AND p.valid_until > as_of
                      AND (p.person_id IS NULL OR p.person_id = person)
                      AND p.table_id::text || '/' || p.organisation_id::text = ANY (sits)
                      AND (on_track IS NULL OR p.track IN ('all', on_track)));

  -- Whether the actor leads the case's table and is not kept out.
  CREATE FUNCTION cases.actor_leads(of_case uuid) RETURNS boolean LANGUAGE sql ${definer}
    RETURN database.actor_leads() <> '{}'
       AND EXISTS (SELECT FROM cases.case c WHERE c.id = of_case AND database.covers(database.actor_leads(), c.table_id, c.municipality))
       AND NOT cases.is_excluded(of_case, database.actor_person_id(), database.actor_organisations());

  -- Whether the actor sees what is in the dossier and on this track; 'shared' is on every track.
  CREATE FUNCTION cases.actor_sees_content(of_case uuid, on_track text) RETURNS boolean LANGUAGE sql ${definer}
    RETURN EXISTS (SELECT FROM cases.case c
                    WHERE c.id = of_case AND (database.covers(database.actor_leads(), c.table_id, c.municipality)
                       OR c.closed_at IS NULL AND cases.takes_part(of_case, '{dossier}', nullif(on_track, 'shared'),
                            database.actor_person_id(), database.actor_sits(), database.actor_as_of())))
       AND NOT cases.is_excluded(of_case, database.actor_person_id(), database.actor_organisations());
`;

const itemQuestion = `
  CREATE FUNCTION cases.actor_sees_item(item uuid, of_case uuid, at_table uuid, source uuid, of_category text,
      on_track text, released_to text) RETURNS boolean LANGUAGE sql ${definer}
    RETURN NOT cases.is_excluded(of_case, database.actor_person_id(), database.actor_organisations()) AND EXISTS (
      SELECT FROM database.actor_seats() seat JOIN cases.case c ON c.id = of_case
       WHERE seat.table_id = at_table AND (
         source = seat.organisation_id AND (
              seat.role IN ('chair', 'process-coordinator') AND (seat.municipality IS NULL OR seat.municipality = c.municipality)
           OR c.closed_at IS NULL AND cases.takes_part(of_case, '{own-actions,dossier}', NULL, database.actor_person_id(),
                ARRAY[seat.table_id || '/' || seat.organisation_id], database.actor_as_of()))
         OR (released_to = 'participants' OR EXISTS (SELECT FROM cases.information_release r
               WHERE r.item_id = item AND r.organisation_id = seat.organisation_id AND r.ended_at IS NULL))
          AND NOT (seat.private AND of_category = 'tax')
          AND (seat.role IN ('chair', 'process-coordinator') AND (seat.municipality IS NULL OR seat.municipality = c.municipality)
            OR c.closed_at IS NULL AND cases.takes_part(of_case, '{dossier}', nullif(on_track, 'shared'), database.actor_person_id(),
                 ARRAY[seat.table_id || '/' || seat.organisation_id], database.actor_as_of()))));
`;

/** To ask for sight of a case one must be able to name it. Only open ones, at one's own tables, and if not kept out. */
const wayRound = `
  CREATE FUNCTION cases.find_by_number(sought text)
    RETURNS TABLE (id uuid, table_id uuid, municipality text, purpose text) LANGUAGE sql ${definer} AS $$
      SELECT c.id, c.table_id, c.municipality, c.purpose FROM cases.case c
       WHERE c.number = sought AND c.closed_at IS NULL
         AND EXISTS (SELECT FROM database.actor_seats() seat WHERE seat.table_id = c.table_id
                       AND (seat.municipality IS NULL OR seat.municipality = c.municipality))
         AND NOT cases.is_excluded(c.id, database.actor_person_id(), database.actor_organisations())
    $$;
`;

/** As database.covers, for the table that every list goes through: without a call for each row. */
const coversRow = (list: 'leads' | 'oversees'): string =>
  `ARRAY[table_id::text || '/*', table_id::text || '/' || municipality] && (SELECT database.actor_${list}())`;

const policies = `
  ALTER TABLE cases.case ENABLE ROW LEVEL SECURITY;
  CREATE POLICY need_to_know ON cases.case TO casustafel_app USING (
    id <> ALL ((SELECT cases.actor_kept_out_of())::uuid[])
    AND (${coversRow('leads')}
      OR closed_at IS NULL AND (${coversRow('oversees')}
        OR EXISTS (SELECT FROM cases.participant p
                    WHERE p.case_id = "case".id AND p.ended_at IS NULL
                      AND p.organisation_id = ANY ((SELECT database.actor_organisations())::uuid[])
                      AND p.table_id::text || '/' || p.organisation_id::text = ANY ((SELECT database.actor_sits())::text[])
                      AND p.valid_from <= (SELECT database.actor_as_of()) AND p.valid_until > (SELECT database.actor_as_of())
                      AND (p.person_id IS NULL OR p.person_id = database.actor_person_id())))));

  ALTER TABLE cases.participant ENABLE ROW LEVEL SECURITY;
  CREATE POLICY need_to_know ON cases.participant TO casustafel_app USING (
    table_id::text || '/' || organisation_id::text = ANY ((SELECT database.actor_sits())::text[])
    OR origin = 'break-glass' AND database.actor_has_duty('privacy-officer')
    OR cases.actor_sees_content(case_id, CASE track WHEN 'all' THEN 'shared' ELSE track END));

  -- One must be able to find that one is kept out, or the first wall would not know.
  ALTER TABLE cases.exclusion ENABLE ROW LEVEL SECURITY;
  CREATE POLICY need_to_know ON cases.exclusion TO casustafel_app USING (
    person_id = database.actor_person_id() OR organisation_id = ANY (database.actor_organisations())
    OR cases.actor_leads(case_id));

  ALTER TABLE cases.access_request ENABLE ROW LEVEL SECURITY;
  CREATE POLICY need_to_know ON cases.access_request TO casustafel_app USING (
    requester_id = database.actor_person_id()
    OR database.covers(database.actor_leads(), table_id, municipality)
       AND NOT cases.is_excluded(case_id, database.actor_person_id(), (SELECT database.actor_organisations())));

  ALTER TABLE cases.subject ENABLE ROW LEVEL SECURITY;
  CREATE POLICY need_to_know ON cases.subject TO casustafel_app USING (cases.actor_sees_content(case_id, track));

  ALTER TABLE cases.status_change ENABLE ROW LEVEL SECURITY;
  CREATE POLICY need_to_know ON cases.status_change TO casustafel_app
    USING (cases.actor_sees_content(case_id, 'shared'));

  ALTER TABLE cases.information_item ENABLE ROW LEVEL SECURITY;
  CREATE POLICY need_to_know ON cases.information_item TO casustafel_app USING (
    cases.actor_sees_item(id, case_id, table_id, source_organisation_id, category, track, release));

  -- Those to one's own organisations, and all those of items that one's own organisations brought in.
  ALTER TABLE cases.information_release ENABLE ROW LEVEL SECURITY;
  CREATE POLICY need_to_know ON cases.information_release TO casustafel_app USING (
    organisation_id = ANY (database.actor_organisations())
    OR EXISTS (SELECT FROM cases.information_item i WHERE i.id = item_id
                 AND i.source_organisation_id = ANY (database.actor_organisations())));
`;

/** All that decides whether a grant runs stands in the index: a page of cases is read from it, whoever has thousands. */
const index = `
  DROP INDEX cases.participant_by_organisation;
  CREATE INDEX participant_by_organisation ON cases.participant (organisation_id, table_id, case_id DESC)
    INCLUDE (person_id, level, track, origin, valid_from, valid_until) WHERE ended_at IS NULL;
`;
