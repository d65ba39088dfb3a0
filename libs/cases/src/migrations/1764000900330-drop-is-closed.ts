import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was asked of it stands in the rows now (`1764000400330`). */
export class DropIsClosed1764000900330 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION cases.is_closed(uuid)');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
