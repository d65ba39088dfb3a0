import type { MigrationInterface, QueryRunner } from 'typeorm';

/** That the case is closed stands in the action, and in indexes of what its leader has in sight. */
export class KnowClosing1764000600330 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      SELECT cases.tell_closing('actions.action');
      ALTER POLICY need_to_know ON actions.action USING (
        case_id <> ALL ((SELECT cases.actor_kept_out_of())::uuid[])
        AND (assignee_id = database.actor_person_id()
              AND cases.seats_for(table_id, organisation_id, municipality) && (SELECT cases.actor_sits())
          OR database.covers(database.actor_leads(), table_id, municipality))
        AND (ended_at IS NULL OR NOT case_closed));
      DROP INDEX actions.action_by_table;
      CREATE INDEX action_by_table ON actions.action (table_id, due_on, id) WHERE ended_at IS NULL OR NOT case_closed;
      -- The latest due dates are of what is open.
      CREATE INDEX action_ended_by_table ON actions.action (table_id, due_on, id)
        WHERE (ended_at IS NULL OR NOT case_closed) AND status IN ('declined', 'completed', 'not-executed');
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
