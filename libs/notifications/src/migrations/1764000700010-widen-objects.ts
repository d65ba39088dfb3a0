import type { MigrationInterface, QueryRunner } from 'typeorm';

/** People are told of more than signals, cases and actions, and not everything belongs to a table. */
export class WidenObjects1764000700010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE notifications.notification
        DROP CONSTRAINT notification_object_type_check,
        ADD CONSTRAINT notification_object_type_check CHECK (object_type ~ '^[a-z]+(-[a-z]+)*$'),
        ALTER COLUMN table_id DROP NOT NULL;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
