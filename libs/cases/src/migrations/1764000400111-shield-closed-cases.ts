import type { MigrationInterface, QueryRunner } from 'typeorm';

const definer = `STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp`;

/** What is in a closed case is nobody's to see, also not of who leads its table (L-10). */
export class ShieldClosedCases1764000400111 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- For what belongs to a case and is kept elsewhere. Who asks need not see the case.
      CREATE FUNCTION cases.is_closed(of_case uuid) RETURNS boolean LANGUAGE sql ${definer}
        RETURN EXISTS (SELECT FROM cases.case c WHERE c.id = of_case AND c.closed_at IS NOT NULL);

      CREATE OR REPLACE FUNCTION cases.actor_sees_content(of_case uuid, on_track text) RETURNS boolean LANGUAGE sql ${definer}
        RETURN EXISTS (SELECT FROM cases.case c
                        WHERE c.id = of_case AND c.closed_at IS NULL
                          AND (database.covers(database.actor_leads(), c.table_id, c.municipality)
                            OR cases.takes_part(of_case, '{dossier}', nullif(on_track, 'shared'),
                                 database.actor_person_id(), database.actor_sits(), database.actor_as_of())))
           AND NOT cases.is_excluded(of_case, database.actor_person_id(), database.actor_organisations());

      CREATE OR REPLACE FUNCTION cases.actor_sees_item(item uuid, of_case uuid, at_table uuid, source uuid, of_category text,
          on_track text, released_to text) RETURNS boolean LANGUAGE sql ${definer}
        RETURN NOT cases.is_excluded(of_case, database.actor_person_id(), database.actor_organisations()) AND EXISTS (
          SELECT FROM database.actor_seats() seat JOIN cases.case c ON c.id = of_case AND c.closed_at IS NULL
           WHERE seat.table_id = at_table AND (
             source = seat.organisation_id AND (
                  seat.role IN ('chair', 'process-coordinator') AND (seat.municipality IS NULL OR seat.municipality = c.municipality)
               OR cases.takes_part(of_case, '{own-actions,dossier}', NULL, database.actor_person_id(),
                    ARRAY[seat.table_id || '/' || seat.organisation_id], database.actor_as_of()))
             OR (released_to = 'participants' OR EXISTS (SELECT FROM cases.information_release r
                   WHERE r.item_id = item AND r.organisation_id = seat.organisation_id AND r.ended_at IS NULL))
              AND NOT (seat.private AND of_category = 'tax')
              AND (seat.role IN ('chair', 'process-coordinator') AND (seat.municipality IS NULL OR seat.municipality = c.municipality)
                OR cases.takes_part(of_case, '{dossier}', nullif(on_track, 'shared'), database.actor_person_id(),
                     ARRAY[seat.table_id || '/' || seat.organisation_id], database.actor_as_of()))));
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
