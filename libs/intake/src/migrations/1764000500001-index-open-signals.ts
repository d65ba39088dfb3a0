import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What waits for triage is a handful among all that was ever decided. */
export class IndexOpenSignals1764000500001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE INDEX signal_open_by_table ON intake.signal (table_id, id DESC)
        WHERE status IN ('received', 'more-information');
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
