import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What lets somebody in changes only with an event in the log. Later than the guard itself. */
export class GuardSignIn1764000910200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      SELECT audit.guard('identity.second_factor', 'person_id');
      SELECT audit.guard('identity.recovery_code', 'person_id');
      SELECT audit.guard('identity.external_identity', 'person_id');
      SELECT audit.guard('identity.machine_client', 'id');
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
