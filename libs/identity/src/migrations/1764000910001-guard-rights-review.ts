import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Later than the guard itself. */
export class GuardRightsReview1764000910001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      SELECT audit.guard('identity.rights_review', 'id');
      SELECT audit.guard('identity.rights_review_line', 'review_id');
      SELECT audit.guard('identity.rights_review_decision', 'review_id');
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
