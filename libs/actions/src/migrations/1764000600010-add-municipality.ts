import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Of the action's case, on a regional table: who leads for one municipality sees its actions only. */
export class AddMunicipality1764000600010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE actions.action ADD COLUMN municipality text`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
