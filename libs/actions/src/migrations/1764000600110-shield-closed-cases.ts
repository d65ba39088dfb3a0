import type { MigrationInterface, QueryRunner } from 'typeorm';

/** As actionsPolicy says: what was done in a case that is closed nobody sees. */
export class ShieldClosedCases1764000600110 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER POLICY need_to_know ON actions.action USING (
        case_id <> ALL ((SELECT cases.actor_kept_out_of())::uuid[])
        AND (assignee_id = database.actor_person_id()
              AND table_id::text || '/' || organisation_id::text = ANY (database.actor_sits())
          OR database.covers(database.actor_leads(), table_id, municipality))
        AND (ended_at IS NULL OR NOT cases.is_closed(case_id)));
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
