import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The open cases in which somebody takes part by name, for an administrator who ends their account: numbers and where they
 * belong. What came with an action goes with the action.
 */
export class GrantsOfPerson1764000400300 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION cases.grants_of(person uuid, at timestamptz)
        RETURNS TABLE (id uuid, case_id uuid, number text, table_id uuid, organisation_id uuid, purpose text)
        LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
          SELECT p.id, p.case_id, c.number, p.table_id, p.organisation_id, c.purpose
            FROM cases.participant p JOIN cases.case c ON c.id = p.case_id AND c.closed_at IS NULL
           WHERE p.person_id = person AND p.origin <> 'action' AND p.ended_at IS NULL AND p.valid_until > at
             AND database.actor_has_duty('administrator')
           ORDER BY p.id
        $$;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
