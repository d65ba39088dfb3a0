import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What somebody who leaves still has open, also in cases that their own organisation is kept out of since: who looked with
 * their eyes forgot those. For administrators; the numbers and where they belong, and nothing of what they are about.
 */
export class OpenActionsOfPerson1764000600200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION actions.open_of(person uuid)
        RETURNS TABLE (id uuid, number text, case_id uuid, table_id uuid, organisation_id uuid)
        LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
          SELECT a.id, a.number, a.case_id, a.table_id, a.organisation_id
            FROM actions.action a
           WHERE a.assignee_id = person AND a.status IN ('assigned', 'accepted', 'in-progress')
             AND database.actor_has_duty('administrator')
           ORDER BY a.id
        $$;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
