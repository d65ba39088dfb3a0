import type { MigrationInterface, QueryRunner } from 'typeorm';

/** That the case is closed that came of it stands in the signal. */
export class KnowClosing1764000500330 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE INDEX signal_by_case ON intake.signal (case_id) WHERE case_id IS NOT NULL;
      SELECT cases.tell_closing('intake.signal');
      ALTER POLICY need_to_know ON intake.signal USING (
        (case_id IS NULL OR case_id <> ALL ((SELECT cases.actor_kept_out_of())::uuid[]))
        AND (database.covers((SELECT database.actor_leads()), table_id, municipality) AND NOT case_closed
          OR reporter_id = (SELECT database.actor_person_id())
             AND table_id::text || '/' || organisation_id::text = ANY ((SELECT database.actor_sits())::text[])));
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
