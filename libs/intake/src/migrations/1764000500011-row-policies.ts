import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The second wall, as intakePolicy says. */
export class RowPolicies1764000500011 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE intake.signal ENABLE ROW LEVEL SECURITY;
      CREATE POLICY need_to_know ON intake.signal TO casustafel_app USING (
        database.covers(database.actor_leads(), table_id, municipality)
        OR reporter_id = database.actor_person_id()
           AND table_id IN (SELECT seat.table_id FROM database.actor_seats() seat));

      ALTER TABLE intake.signal_subject ENABLE ROW LEVEL SECURITY;
      CREATE POLICY need_to_know ON intake.signal_subject TO casustafel_app
        USING (EXISTS (SELECT FROM intake.signal s WHERE s.id = signal_id));

      ALTER TABLE intake.triage ENABLE ROW LEVEL SECURITY;
      CREATE POLICY need_to_know ON intake.triage TO casustafel_app
        USING (EXISTS (SELECT FROM intake.signal s WHERE s.id = signal_id));
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
