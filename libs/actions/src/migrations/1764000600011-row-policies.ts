import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The second wall, as actionsPolicy says. */
export class RowPolicies1764000600011 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE actions.action ENABLE ROW LEVEL SECURITY;
      CREATE POLICY need_to_know ON actions.action TO casustafel_app USING (
        case_id <> ALL ((SELECT cases.actor_kept_out_of())::uuid[])
        AND (assignee_id = database.actor_person_id()
              AND table_id::text || '/' || organisation_id::text = ANY (database.actor_sits())
          OR database.covers(database.actor_leads(), table_id, municipality)));

      ALTER TABLE actions.progress ENABLE ROW LEVEL SECURITY;
      CREATE POLICY need_to_know ON actions.progress TO casustafel_app
        USING (EXISTS (SELECT FROM actions.action a WHERE a.id = action_id));
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
