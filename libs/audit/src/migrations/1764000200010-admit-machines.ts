import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Systems of partners act too: which one stands in a column of its own, since actor_id is always a person. */
export class AdmitMachines1764000200010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE audit.event
        ADD COLUMN client_id uuid,
        DROP CONSTRAINT event_actor_kind_check,
        ADD CONSTRAINT event_actor_kind_check CHECK (actor_kind IN ('person', 'system', 'machine', 'anonymous')),
        ADD CONSTRAINT event_by_machine CHECK ((actor_kind = 'machine') = (client_id IS NOT NULL));
      GRANT INSERT (client_id) ON audit.event TO casustafel_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
