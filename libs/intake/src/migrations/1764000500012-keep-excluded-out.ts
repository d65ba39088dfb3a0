import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a case is about stands in its signal too: whoever is excluded from the one sees neither. */
export class KeepExcludedOut1764000500012 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER POLICY need_to_know ON intake.signal USING (
        (case_id IS NULL OR case_id <> ALL ((SELECT cases.actor_kept_out_of())::uuid[]))
        AND (database.covers((SELECT database.actor_leads()), table_id, municipality)
          OR reporter_id = (SELECT database.actor_person_id())
             AND table_id IN (SELECT seat.table_id FROM database.actor_seats() seat)));
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
