import type { MigrationInterface, QueryRunner } from 'typeorm';

/** As intakePolicy says: the content of a closed case is in its signal too, which stays with its reporter. */
export class ShieldClosedCases1764000500110 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER POLICY need_to_know ON intake.signal USING (
        (case_id IS NULL OR case_id <> ALL ((SELECT cases.actor_kept_out_of())::uuid[]))
        AND (database.covers((SELECT database.actor_leads()), table_id, municipality)
               AND (case_id IS NULL OR NOT cases.is_closed(case_id))
          OR reporter_id = (SELECT database.actor_person_id())
             AND table_id IN (SELECT seat.table_id FROM database.actor_seats() seat)));
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
