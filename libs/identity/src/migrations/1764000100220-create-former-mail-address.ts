import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Where to tell somebody that their mail address was changed, until they were told: the queue carries no addresses. */
export class CreateFormerMailAddress1764000100220 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE identity.former_mail_address (
        id uuid PRIMARY KEY,
        person_id uuid NOT NULL REFERENCES identity.person (id) ON DELETE CASCADE,
        address text NOT NULL,
        replaced_at timestamptz NOT NULL
      );
      CREATE INDEX former_mail_address_person ON identity.former_mail_address (person_id);
      CREATE INDEX former_mail_address_age ON identity.former_mail_address (replaced_at);
      GRANT SELECT, INSERT, DELETE ON identity.former_mail_address TO casustafel_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
