import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which ends were announced how many days before: once each. What is due follows from the register itself. */
export class CreateExpiryAnnouncement1764000100002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE identity.expiry_announcement (
        kind         text NOT NULL CHECK (kind IN ('covenant', 'screening', 'membership')),
        thing_id     uuid NOT NULL,
        ends_on      date NOT NULL,
        days_before  integer NOT NULL,
        announced_on date NOT NULL,
        PRIMARY KEY (thing_id, ends_on, days_before)
      );
      GRANT SELECT, INSERT ON identity.expiry_announcement TO casustafel_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
