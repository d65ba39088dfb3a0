import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateCases1764000400000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE SCHEMA cases;
      GRANT USAGE ON SCHEMA cases TO casustafel_app;

      -- Gap-free within a table and a year, or within a case: taken in the transaction that uses it.
      CREATE TABLE cases.number_counter (
        scope_id uuid     NOT NULL,
        series   text     NOT NULL,
        year     smallint NOT NULL,
        last     integer  NOT NULL,
        PRIMARY KEY (scope_id, series, year)
      );

      CREATE TABLE cases.case (
        id                 uuid PRIMARY KEY,
        number             text        NOT NULL UNIQUE,
        table_id           uuid        NOT NULL,
        title              text        NOT NULL,
        purpose            text        NOT NULL,
        legal_basis        text        NOT NULL,
        status             text        NOT NULL,
        first_processed_on date        NOT NULL,
        destroy_by         date        NOT NULL,
        signal_id          uuid,
        details            jsonb       NOT NULL DEFAULT '{}',
        details_version    smallint    NOT NULL,
        opened_at          timestamptz NOT NULL,
        opened_by          uuid        NOT NULL,
        closed_at          timestamptz,
        version            integer     NOT NULL,
        CHECK (destroy_by >= first_processed_on)
      );
      -- The case list of a table, newest first (UUIDv7 ids sort by time).
      CREATE INDEX case_by_table ON cases.case (table_id, id DESC);

      CREATE TABLE cases.participant (
        id              uuid PRIMARY KEY,
        case_id         uuid        NOT NULL REFERENCES cases.case,
        table_id        uuid        NOT NULL,
        organisation_id uuid        NOT NULL,
        person_id       uuid,
        level           text        NOT NULL CHECK (level IN ('process', 'own-actions', 'dossier')),
        reason          text        NOT NULL,
        invited_by      uuid        NOT NULL,
        started_at      timestamptz NOT NULL,
        ended_at        timestamptz
      );
      CREATE INDEX participant_by_case ON cases.participant (case_id);
      -- The cases that an organisation takes part in now, newest first.
      CREATE INDEX participant_by_organisation ON cases.participant (organisation_id, table_id, case_id DESC)
        WHERE ended_at IS NULL;
      CREATE UNIQUE INDEX participant_once ON cases.participant
        (case_id, organisation_id, COALESCE(person_id, '00000000-0000-0000-0000-000000000000')) WHERE ended_at IS NULL;

      CREATE TABLE cases.subject (
        id         uuid PRIMARY KEY,
        case_id    uuid NOT NULL REFERENCES cases.case,
        kind       text NOT NULL,
        role       text,
        name       text NOT NULL,
        birth_date date,
        address    text
      );
      CREATE INDEX subject_by_case ON cases.subject (case_id);

      CREATE TABLE cases.status_change (
        id          uuid PRIMARY KEY,
        case_id     uuid        NOT NULL REFERENCES cases.case,
        from_status text        NOT NULL,
        to_status   text        NOT NULL,
        reason      text        NOT NULL,
        changed_by  uuid        NOT NULL,
        changed_at  timestamptz NOT NULL
      );
      CREATE INDEX status_change_by_case ON cases.status_change (case_id, id);

      GRANT SELECT, INSERT ON cases.status_change TO casustafel_app;
      GRANT SELECT, INSERT, UPDATE ON cases.number_counter, cases.case, cases.participant, cases.subject TO casustafel_app;

      SELECT audit.guard('cases.case', 'id');
      SELECT audit.guard('cases.participant', 'case_id');
      SELECT audit.guard('cases.subject', 'case_id');
      SELECT audit.guard('cases.status_change', 'case_id');
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
