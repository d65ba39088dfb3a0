import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * End-grants-at-closing (`1764000400310`) gave every grant in an open case of a municipality an end of its own, its last
 * day, for LEAST passes over what is null. Those that have not come to it run on.
 */
export class ResumeGrantsInMunicipalities1764000400320 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE cases.participant DISABLE TRIGGER change_needs_audit_event;
      UPDATE cases.participant p SET ended_at = NULL
        FROM cases.case c
       WHERE c.id = p.case_id AND c.closed_at IS NULL AND c.municipality IS NOT NULL
         AND p.ended_at = p.valid_until AND p.ended_by IS NULL AND p.valid_until > now()
         -- What was given again since stands; nobody has the same twice.
         AND NOT EXISTS (SELECT FROM cases.participant again
                          WHERE again.case_id = p.case_id AND again.organisation_id = p.organisation_id
                            AND again.person_id IS NOT DISTINCT FROM p.person_id AND again.origin = p.origin
                            AND again.origin_id IS NOT DISTINCT FROM p.origin_id AND again.ended_at IS NULL);
      ALTER TABLE cases.participant ENABLE ALWAYS TRIGGER change_needs_audit_event;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
