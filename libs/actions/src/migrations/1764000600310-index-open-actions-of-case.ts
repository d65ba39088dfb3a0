import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is open in the cases of a page, without all that is open at their table. */
export class IndexOpenActionsOfCase1764000600310 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE INDEX action_open_by_case ON actions.action (case_id, due_on, id)
        WHERE status IN ('assigned', 'accepted', 'in-progress');
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
