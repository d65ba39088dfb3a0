import type { MigrationInterface, QueryRunner } from 'typeorm';

/** As actionsPolicy says: a seat for one municipality is about no action in another. */
export class LimitSeats1764000600290 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER POLICY need_to_know ON actions.action USING (
        case_id <> ALL ((SELECT cases.actor_kept_out_of())::uuid[])
        AND (assignee_id = database.actor_person_id()
              AND cases.seats_for(table_id, organisation_id, municipality) && (SELECT cases.actor_sits())
          OR database.covers(database.actor_leads(), table_id, municipality))
        AND (ended_at IS NULL OR NOT cases.is_closed(case_id)));
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
