import type { MigrationInterface, QueryRunner } from 'typeorm';

/** For lists of what is rare: cases of a table in one status, and cases that are open to one person by name. */
export class IndexLists1764000400001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE INDEX case_by_status ON cases.case (table_id, status, id DESC);
      CREATE INDEX participant_by_person ON cases.participant (person_id, table_id, case_id DESC)
        WHERE ended_at IS NULL AND person_id IS NOT NULL;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
