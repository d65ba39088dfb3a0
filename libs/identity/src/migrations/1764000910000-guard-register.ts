import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who may do what changes only with an event in the log (L-24, BIO2 8.15.01). Later than the guard itself. */
export class GuardRegister1764000910000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      SELECT audit.guard('identity.organisation', 'id');
      SELECT audit.guard('identity.casus_table', 'id');
      SELECT audit.guard('identity.covenant', 'organisation_id');
      SELECT audit.guard('identity.person', 'id');
      SELECT audit.guard('identity.screening', 'person_id');
      SELECT audit.guard('identity.statement_acceptance', 'person_id');
      SELECT audit.guard('identity.membership', 'person_id');
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
