import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateIntake1764000500000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE SCHEMA intake;
      GRANT USAGE ON SCHEMA intake TO casustafel_app;

      CREATE TABLE intake.signal (
        id              uuid PRIMARY KEY,
        number          text        NOT NULL UNIQUE,
        table_id        uuid        NOT NULL,
        reporter_id     uuid        NOT NULL,
        organisation_id uuid        NOT NULL,
        received_at     timestamptz NOT NULL,
        status          text        NOT NULL
          CHECK (status IN ('received', 'more-information', 'refused', 'forwarded', 'accepted')),
        description     text        NOT NULL,
        occasion        text,
        request         text,
        themes          text[]      NOT NULL,
        feedback_wanted boolean     NOT NULL,
        facts_confirmed boolean     NOT NULL CHECK (facts_confirmed),
        destroy_by      date,
        case_id         uuid,
        version         integer     NOT NULL
      );
      -- The triage list of a table, and what one reporter sent, newest first.
      CREATE INDEX signal_by_table ON intake.signal (table_id, id DESC);
      CREATE INDEX signal_by_reporter ON intake.signal (reporter_id, id DESC);

      CREATE TABLE intake.signal_subject (
        id         uuid PRIMARY KEY,
        signal_id  uuid NOT NULL REFERENCES intake.signal,
        kind       text NOT NULL,
        role       text,
        name       text NOT NULL,
        birth_date date,
        address    text
      );
      CREATE INDEX signal_subject_by_signal ON intake.signal_subject (signal_id);

      CREATE TABLE intake.triage (
        id           uuid PRIMARY KEY,
        signal_id    uuid        NOT NULL REFERENCES intake.signal,
        answers      jsonb       NOT NULL,
        outcome      text        NOT NULL,
        forwarded_to text,
        motivation   text        NOT NULL,
        decided_by   uuid        NOT NULL,
        decided_at   timestamptz NOT NULL
      );
      CREATE INDEX triage_by_signal ON intake.triage (signal_id, id DESC);

      GRANT SELECT, INSERT, UPDATE ON intake.signal TO casustafel_app;
      GRANT SELECT, INSERT ON intake.signal_subject, intake.triage TO casustafel_app;

      SELECT audit.guard('intake.signal', 'id');
      SELECT audit.guard('intake.signal_subject', 'signal_id');
      SELECT audit.guard('intake.triage', 'signal_id');
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
