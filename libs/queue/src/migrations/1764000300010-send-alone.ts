import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Messages of a type may share a job. One that met trouble there, or that seems lost, is sent alone from then on: under
 * its own id, which the queue holds once, and with attempts of its own.
 */
export class SendAlone1764000300010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE queue.outbox ADD COLUMN alone boolean NOT NULL DEFAULT false;
      GRANT UPDATE (alone) ON queue.outbox TO casustafel_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
