import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who a person is at an OpenID provider, and sign-ins at one that are under way. */
export class CreateExternalIdentity1764000100202 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE identity.organisation ADD COLUMN oin text UNIQUE CHECK (oin ~ '^\\d{20}$');

      CREATE TABLE identity.external_identity (
        id        uuid PRIMARY KEY,
        person_id uuid NOT NULL REFERENCES identity.person,
        issuer    text NOT NULL,
        subject   text NOT NULL,
        linked_at timestamptz NOT NULL,
        linked_by text NOT NULL CHECK (linked_by IN ('mail', 'administrator')),
        UNIQUE (issuer, subject),
        UNIQUE (person_id, issuer)
      );
      GRANT SELECT, INSERT, DELETE ON identity.external_identity TO casustafel_app;

      -- One attempt, taken out when its answer comes. The browser holds the token, we its hash.
      CREATE TABLE identity.openid_attempt (
        token_hash    bytea PRIMARY KEY,
        state         text NOT NULL,
        nonce         text NOT NULL,
        code_verifier text NOT NULL,
        return_to     text NOT NULL,
        expires_at    timestamptz NOT NULL
      );
      CREATE INDEX ON identity.openid_attempt (expires_at);
      GRANT SELECT, INSERT, DELETE ON identity.openid_attempt TO casustafel_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
