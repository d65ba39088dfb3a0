import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which key a secret or code is kept under, so that one knows when an old key is needed by nobody. */
export class NameKeysOfSecondFactors1764000100210 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Null: from before keys had names.
      ALTER TABLE identity.second_factor ADD COLUMN key_name text;
      ALTER TABLE identity.recovery_code ADD COLUMN key_name text;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
