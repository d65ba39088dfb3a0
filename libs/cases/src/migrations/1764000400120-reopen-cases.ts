import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A reopened case looks as if it had always been open: what it was on a day gone by is told by its reopenings. */
export class ReopenCases1764000400120 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- On a reopening: since when the case had been closed, until changed_at.
      ALTER TABLE cases.status_change
        ADD COLUMN closed_since timestamptz CHECK (closed_since <= changed_at);

      -- Whether there was a moment from since up to and including till at which the case was open.
      CREATE FUNCTION cases.was_open(of_case uuid, since timestamptz, till timestamptz) RETURNS boolean
        LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
        RETURN EXISTS (SELECT FROM cases.case c
                        WHERE c.id = of_case AND (c.closed_at IS NULL OR c.closed_at > since))
           AND NOT EXISTS (SELECT FROM cases.status_change s
                            WHERE s.case_id = of_case AND s.closed_since <= since AND s.changed_at > till);

      -- For who leads, of a case that is closed: whom to ask why. What it went through is content, and hidden.
      CREATE FUNCTION cases.closing(of_case uuid) RETURNS TABLE (closed_by uuid, closed_at timestamptz)
        LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
          SELECT s.changed_by, c.closed_at FROM cases.status_change s JOIN cases.case c ON c.id = s.case_id
           WHERE c.id = of_case AND c.closed_at IS NOT NULL AND s.to_status = c.status AND cases.actor_leads(of_case)
           ORDER BY s.changed_at DESC, s.id DESC LIMIT 1
        $$;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
