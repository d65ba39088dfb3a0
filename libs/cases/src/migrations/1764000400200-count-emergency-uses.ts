import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * How often the actor opened cases in an emergency: their own uses, also of cases that were closed since or that they are
 * kept out of since, which the row policies hide from them. `ended_at` only when somebody else ended it before its time.
 */
export class CountEmergencyUses1764000400200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE INDEX participant_by_emergency ON cases.participant (person_id, started_at) WHERE origin = 'break-glass';

      CREATE FUNCTION cases.own_emergency_uses(since timestamptz)
        RETURNS TABLE (case_id uuid, started_at timestamptz, ended_at timestamptz)
        LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
          SELECT used.case_id, used.started_at, used.ended_at
            FROM (SELECT p.case_id, p.started_at,
                         CASE WHEN p.ended_by <> p.person_id AND p.ended_at < p.valid_until THEN p.ended_at END AS ended_at
                    FROM cases.participant p
                   WHERE p.origin = 'break-glass' AND p.person_id = database.actor_person_id()) used
           WHERE used.started_at > since OR used.ended_at > since
        $$;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
