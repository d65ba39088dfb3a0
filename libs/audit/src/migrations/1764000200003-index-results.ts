import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who looks for what failed must not read all that was refused. */
export class IndexResults1764000200003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX audit.event_not_done;
      CREATE INDEX event_by_result ON audit.event (result, at, id) WHERE result <> 'success';
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
