import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What triage asks the reporter, and what the reporter adds: written once, under the name of who wrote it. */
export class CreateSignalAddition1764000500100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE intake.triage ADD COLUMN question text;

      CREATE TABLE intake.signal_addition (
        id        uuid PRIMARY KEY,
        signal_id uuid        NOT NULL REFERENCES intake.signal,
        -- The decision that asked for it.
        triage_id uuid        REFERENCES intake.triage,
        text      text        NOT NULL,
        added_by  uuid        NOT NULL,
        added_at  timestamptz NOT NULL
      );
      CREATE INDEX signal_addition_by_signal ON intake.signal_addition (signal_id, id);
      GRANT SELECT, INSERT ON intake.signal_addition TO casustafel_app;
      SELECT audit.guard('intake.signal_addition', 'signal_id');

      ALTER TABLE intake.signal_addition ENABLE ROW LEVEL SECURITY;
      CREATE POLICY need_to_know ON intake.signal_addition TO casustafel_app
        USING (EXISTS (SELECT FROM intake.signal s WHERE s.id = signal_id))
        WITH CHECK (EXISTS (SELECT FROM intake.signal s WHERE s.id = signal_id AND s.reporter_id = added_by)
                    AND added_by = database.actor_person_id());
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
