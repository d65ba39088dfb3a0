import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The municipality that a signal to a regional table is about: who leads for another does not see it. */
export class AddMunicipality1764000500010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE intake.signal ADD COLUMN municipality text`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
