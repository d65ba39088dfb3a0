import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Privacy officers are told when one of them is excluded, and whoever is told must be able to see it at delivery. */
export class ShowExclusionsToOverseers1764000400201 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE POLICY oversight ON cases.exclusion FOR SELECT TO casustafel_app USING (
        (SELECT database.actor_has_duty('privacy-officer')) AND cases.actor_oversees_access(case_id));
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
