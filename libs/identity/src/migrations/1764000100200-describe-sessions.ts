import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Sessions get an id that may be shown, and what their owner recognises them by. Those of before end: sign in again. */
export class DescribeSessions1764000100200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DELETE FROM identity.session;
      ALTER TABLE identity.session
        ADD COLUMN id         uuid NOT NULL UNIQUE,
        ADD COLUMN method     text NOT NULL CHECK (method IN ('password', 'password-and-code', 'openid')),
        ADD COLUMN user_agent text;

      -- Set: the password was given out, works once until then, and must be changed.
      ALTER TABLE identity.person ADD COLUMN initial_password_expires_at timestamptz;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
