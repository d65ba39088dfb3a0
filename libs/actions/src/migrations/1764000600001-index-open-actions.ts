import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Ended actions stay for years and are the oldest by due date: lists of open ones must not pass them all. */
export class IndexOpenActions1764000600001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE INDEX action_open_of_assignee ON actions.action (assignee_id, due_on, id)
        WHERE status IN ('assigned', 'accepted', 'in-progress');
      CREATE INDEX action_open_by_table ON actions.action (table_id, due_on, id)
        WHERE status IN ('assigned', 'accepted', 'in-progress');
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
