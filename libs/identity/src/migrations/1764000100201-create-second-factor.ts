import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Codes by time (RFC 6238), codes for when the telephone is gone, and being half signed in meanwhile. */
export class CreateSecondFactor1764000100201 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- secret: AES-256-GCM under SECOND_FACTOR_KEY. last_step: the newest step of 30 seconds of which a code was used.
      CREATE TABLE identity.second_factor (
        person_id    uuid PRIMARY KEY REFERENCES identity.person,
        secret       bytea NOT NULL,
        created_at   timestamptz NOT NULL,
        confirmed_at timestamptz,
        last_step    bigint NOT NULL DEFAULT 0
      );

      CREATE TABLE identity.recovery_code (
        person_id uuid NOT NULL REFERENCES identity.person,
        code_hash bytea NOT NULL,
        used_at   timestamptz,
        PRIMARY KEY (person_id, code_hash)
      );

      -- The password was right, the code is still to come.
      CREATE TABLE identity.half_session (
        token_hash bytea PRIMARY KEY,
        person_id  uuid NOT NULL REFERENCES identity.person,
        expires_at timestamptz NOT NULL
      );
      CREATE INDEX ON identity.half_session (person_id);
      CREATE INDEX ON identity.half_session (expires_at);

      GRANT SELECT, INSERT, UPDATE, DELETE ON identity.second_factor, identity.recovery_code, identity.half_session
        TO casustafel_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
