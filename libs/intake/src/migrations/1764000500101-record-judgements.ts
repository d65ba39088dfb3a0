import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What each participant judged, with the decision that it led to; triage is inserted and never updated. */
export class RecordJudgements1764000500101 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE intake.triage ADD COLUMN judgements jsonb NOT NULL DEFAULT '[]'`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
