import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Systems of partners that may ask us something with tokens of their own, and which tokens were used. */
export class CreateMachineClient1764000100203 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Keys as a JSON Web Key Set: with the row, or fetched from jwks_uri.
      CREATE TABLE identity.machine_client (
        id              uuid PRIMARY KEY,
        name            text NOT NULL,
        organisation_id uuid NOT NULL REFERENCES identity.organisation,
        issuer          text NOT NULL UNIQUE,
        jwks_uri        text,
        jwks            jsonb,
        scopes          text[] NOT NULL,
        active          boolean NOT NULL DEFAULT true,
        CHECK ((jwks IS NULL) <> (jwks_uri IS NULL))
      );
      GRANT SELECT ON identity.machine_client TO casustafel_app;

      -- A token works once (RFC 7519 §4.1.7). Forgotten when it would have expired anyway.
      CREATE TABLE identity.used_machine_token (
        client_id  uuid NOT NULL REFERENCES identity.machine_client,
        jti_hash   bytea NOT NULL,
        expires_at timestamptz NOT NULL,
        PRIMARY KEY (client_id, jti_hash)
      );
      CREATE INDEX ON identity.used_machine_token (expires_at);
      GRANT SELECT, INSERT, DELETE ON identity.used_machine_token TO casustafel_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
