import type { MigrationInterface, QueryRunner } from 'typeorm';

/** As intakePolicy says: a report is of the organisation for which it was made, and stays there when its reporter moves. */
export class FollowOrganisation1764000500200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER POLICY need_to_know ON intake.signal USING (
        (case_id IS NULL OR case_id <> ALL ((SELECT cases.actor_kept_out_of())::uuid[]))
        AND (database.covers((SELECT database.actor_leads()), table_id, municipality)
               AND (case_id IS NULL OR NOT cases.is_closed(case_id))
          OR reporter_id = (SELECT database.actor_person_id())
             AND table_id::text || '/' || organisation_id::text = ANY ((SELECT database.actor_sits())::text[])));
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
