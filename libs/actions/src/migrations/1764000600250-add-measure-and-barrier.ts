import type { MigrationInterface, QueryRunner } from 'typeorm';

/** From when until when a measure with a legal term runs (L-22), and which barrier an action raises. */
export class AddMeasureAndBarrier1764000600250 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE actions.action
        ADD COLUMN starts_on  date,
        ADD COLUMN ends_on    date,
        ADD COLUMN extensions smallint,
        ADD COLUMN barrier    text,
        ADD CHECK (num_nulls(starts_on, ends_on, extensions) IN (0, 3)),
        ADD CHECK (ends_on >= starts_on),
        ADD CHECK (extensions >= 0);
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
