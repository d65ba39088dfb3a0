import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateIdentity1764000100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE SCHEMA identity;
      GRANT USAGE ON SCHEMA identity TO casustafel_app;

      CREATE TABLE identity.organisation (
        id      uuid PRIMARY KEY,
        code    text NOT NULL UNIQUE,
        name    text NOT NULL,
        type    text NOT NULL CHECK (type IN ('public', 'private')),
        mailbox text
      );

      CREATE TABLE identity.casus_table (
        id            uuid PRIMARY KEY,
        code          text NOT NULL UNIQUE,
        kind          text NOT NULL,
        name          text NOT NULL,
        municipality  text NOT NULL,
        number_prefix text NOT NULL UNIQUE
      );

      CREATE TABLE identity.covenant (
        table_id        uuid NOT NULL REFERENCES identity.casus_table,
        organisation_id uuid NOT NULL REFERENCES identity.organisation,
        version         text NOT NULL,
        signed_on       date NOT NULL,
        valid_to        date NOT NULL,
        PRIMARY KEY (table_id, organisation_id)
      );

      CREATE TABLE identity.person (
        id                          uuid PRIMARY KEY,
        username                    text NOT NULL UNIQUE,
        name                        text NOT NULL,
        email                       text NOT NULL,
        organisation_id             uuid NOT NULL REFERENCES identity.organisation,
        password_hash               text,
        active                      boolean NOT NULL DEFAULT true,
        duties                      text[] NOT NULL DEFAULT '{}'
          CHECK (duties <@ ARRAY['privacy-officer', 'administrator']),
        screening                   text,
        screening_valid_to          date,
        confidentiality_accepted_on date
      );

      CREATE TABLE identity.membership (
        id              uuid PRIMARY KEY,
        table_id        uuid NOT NULL REFERENCES identity.casus_table,
        person_id       uuid NOT NULL REFERENCES identity.person,
        organisation_id uuid NOT NULL REFERENCES identity.organisation,
        role            text NOT NULL CHECK (role IN ('chair', 'process-coordinator', 'case-coordinator',
                                                      'chain-coordinator', 'care-coordinator', 'partner')),
        starts_on       date NOT NULL,
        ends_on         date,
        CHECK (ends_on >= starts_on)
      );
      CREATE INDEX ON identity.membership (person_id);
      CREATE INDEX ON identity.membership (table_id, organisation_id);

      -- A membership counts on a day when the person is active, screened and has accepted confidentiality, and the
      -- organisation's covenant for that table is signed and valid (BGS 1.11, WGS 1.11, L-16).
      CREATE FUNCTION identity.active_membership(today date)
        RETURNS TABLE (table_id uuid, person_id uuid, organisation_id uuid, role text)
        LANGUAGE sql STABLE AS $$
          SELECT m.table_id, m.person_id, m.organisation_id, m.role
            FROM identity.membership m
            JOIN identity.person p ON p.id = m.person_id
            JOIN identity.covenant c ON c.table_id = m.table_id AND c.organisation_id = m.organisation_id
           WHERE m.starts_on <= today AND (m.ends_on IS NULL OR m.ends_on >= today)
             AND c.signed_on <= today AND c.valid_to >= today
             AND p.active AND p.screening IS NOT NULL AND p.screening_valid_to >= today
             AND p.confidentiality_accepted_on <= today
        $$;

      -- Opaque token, kept as its SHA-256 only.
      CREATE TABLE identity.session (
        token_hash   bytea PRIMARY KEY,
        person_id    uuid NOT NULL REFERENCES identity.person,
        created_at   timestamptz NOT NULL,
        last_seen_at timestamptz NOT NULL,
        expires_at   timestamptz NOT NULL
      );
      CREATE INDEX ON identity.session (person_id);

      -- By user name, known or not, so that guessing names is slowed down just as much. Forgotten after a day.
      CREATE TABLE identity.sign_in_attempt (
        username       text PRIMARY KEY,
        failures       integer NOT NULL,
        last_failed_at timestamptz NOT NULL,
        blocked_until  timestamptz NOT NULL
      );
      CREATE INDEX ON identity.sign_in_attempt (last_failed_at);

      GRANT SELECT, INSERT, UPDATE ON identity.organisation, identity.casus_table, identity.covenant,
        identity.person, identity.membership TO casustafel_app;
      GRANT SELECT, INSERT, UPDATE, DELETE ON identity.session, identity.sign_in_attempt TO casustafel_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
