import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A duty counts while its holder is screened and has accepted confidentiality, as a seat does (L-16, BGS 1.11). When that
 * holds for no administrator at all, those who are named so administer: somebody must be able to record a screening.
 */
export class CountDuties1764000100300 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE INDEX person_with_duty ON identity.person (id) WHERE duties <> '{}';

      CREATE FUNCTION identity.is_vetted(person uuid, day date) RETURNS boolean LANGUAGE sql STABLE AS $$
        SELECT EXISTS (SELECT FROM identity.screening s
                        WHERE s.person_id = person
                          AND s.screened_on <= day AND s.valid_to >= day AND (s.ended_on IS NULL OR s.ended_on > day))
           AND EXISTS (SELECT FROM identity.statement_acceptance a
                        WHERE a.person_id = person AND a.accepted_on <= day)
      $$;

      CREATE FUNCTION identity.active_duties(day date) RETURNS TABLE (person_id uuid, duty text)
        LANGUAGE sql STABLE AS $$
          SELECT p.id, held.duty
            FROM identity.person p CROSS JOIN unnest(p.duties) held (duty)
           WHERE p.duties <> '{}' AND (p.deactivated_on IS NULL OR p.deactivated_on > day)
             AND (identity.is_vetted(p.id, day)
               OR held.duty = 'administrator' AND NOT EXISTS (
                    SELECT FROM identity.person other
                     WHERE other.duties <> '{}' AND 'administrator' = ANY (other.duties)
                       AND (other.deactivated_on IS NULL OR other.deactivated_on > day)
                       AND identity.is_vetted(other.id, day)))
        $$;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
