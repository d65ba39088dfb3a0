import type { MigrationInterface, QueryRunner } from 'typeorm';

const definer = 'LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp';

/**
 * Own actions come with minimal context (L-02): of what their organisation brought in, only what they added themselves.
 * The rest of it takes the dossier, on the track of the item.
 */
export class KeepOwnActionsMinimal1764000400250 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION cases.actor_sees_item(item uuid, of_case uuid, at_table uuid, source uuid, added uuid,
          of_category text, on_track text, released_to text) RETURNS boolean ${definer}
        RETURN of_case <> ALL (cases.actor_kept_out_of()) AND EXISTS (
          SELECT FROM database.actor_seats() seat JOIN cases.case c ON c.id = of_case AND c.closed_at IS NULL
           WHERE seat.table_id = at_table AND (
             source = seat.organisation_id AND added = database.actor_person_id()
               AND cases.takes_part(of_case, '{own-actions,dossier}', NULL, database.actor_person_id(),
                     ARRAY[seat.table_id || '/' || seat.organisation_id], database.actor_as_of())
             OR (source = seat.organisation_id
               OR (released_to = 'participants' OR EXISTS (SELECT FROM cases.information_release r
                     WHERE r.item_id = item AND r.organisation_id = seat.organisation_id AND r.ended_at IS NULL))
                AND NOT (seat.private AND of_category = 'tax'))
              AND (seat.role IN ('chair', 'process-coordinator') AND (seat.municipality IS NULL OR seat.municipality = c.municipality)
                OR cases.takes_part(of_case, '{dossier}', nullif(on_track, 'shared'), database.actor_person_id(),
                     ARRAY[seat.table_id || '/' || seat.organisation_id], database.actor_as_of()))));

      ALTER POLICY need_to_know ON cases.information_item USING (
        cases.actor_sees_item(id, case_id, table_id, source_organisation_id, added_by, category, track, release));

      DROP FUNCTION cases.explained_item(uuid, timestamptz, timestamptz);
      CREATE FUNCTION cases.explained_item(item uuid, since timestamptz, till timestamptz)
        RETURNS TABLE (id uuid, case_id uuid, source_organisation_id uuid, added_by uuid, category text, track text,
          added_at timestamptz, to_all boolean, released_to uuid[])
        ${definer} AS $$
          WITH released AS (
            SELECT r.organisation_id FROM cases.information_release r
             WHERE r.item_id = item AND r.released_at <= till AND (r.ended_at IS NULL OR r.ended_at > since))
          SELECT i.id, i.case_id, i.source_organisation_id, i.added_by, i.category, i.track, i.added_at,
                 EXISTS (SELECT FROM released r WHERE r.organisation_id IS NULL),
                 ARRAY(SELECT r.organisation_id FROM released r WHERE r.organisation_id IS NOT NULL)
            FROM cases.information_item i
           WHERE i.id = item AND (cases.actor_oversees_access(i.case_id)
              OR i.source_organisation_id = ANY (database.actor_organisations())
             AND cases.actor_sees_item(i.id, i.case_id, i.table_id, i.source_organisation_id, i.added_by, i.category, i.track,
                   i.release))
        $$;
      DROP FUNCTION cases.actor_sees_item(uuid, uuid, uuid, uuid, text, text, text);
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
