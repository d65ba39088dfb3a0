import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Some things are mailed whatever was read, and to the address that somebody had before it was changed. */
export class MailAlways1764000700020 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE notifications.mail_delivery
        ADD COLUMN even_if_read boolean NOT NULL DEFAULT false,
        ADD COLUMN former_address_id uuid;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
