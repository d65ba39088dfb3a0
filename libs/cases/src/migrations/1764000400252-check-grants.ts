import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The rows of grants, as casesPolicy says: what opens a case to oneself, until it ends or the case is closed, and not for
 * who is kept out. And the second wall against giving: who leads gives sight of their cases, and anybody emergency access
 * to themselves. A grant ends, once; nothing else of it ever changes.
 */
export class CheckGrants1764000400252 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Whether a grant to this organisation can open the case through one of these seats.
      CREATE FUNCTION cases.is_open_to(of_case uuid, of_organisation uuid, sits text[]) RETURNS boolean ${definer}
        RETURN EXISTS (SELECT FROM cases.case c WHERE c.id = of_case AND c.closed_at IS NULL
                          AND cases.seats_for(c.table_id, of_organisation, c.municipality) && sits);

      CREATE FUNCTION cases.actor_may_give(of_case uuid, at_table uuid, to_organisation uuid, to_person uuid, from_origin text)
        RETURNS boolean ${definer}
        RETURN of_case <> ALL (cases.actor_kept_out_of())
           AND EXISTS (SELECT FROM cases.case c WHERE c.id = of_case AND c.table_id = at_table AND c.closed_at IS NULL)
           AND CASE from_origin
                 WHEN 'break-glass' THEN to_person = database.actor_person_id()
                                     AND cases.is_open_to(of_case, to_organisation, cases.actor_sits())
                 ELSE cases.actor_leads(of_case) END;

      DROP POLICY need_to_know ON cases.participant;
      CREATE POLICY need_to_know ON cases.participant FOR SELECT TO casustafel_app USING (
        case_id <> ALL ((SELECT cases.actor_kept_out_of())::uuid[])
        AND (table_id::text || '/' || organisation_id::text = ANY ((SELECT database.actor_sits())::text[])
              AND (ended_at IS NULL AND (person_id IS NULL OR person_id = (SELECT database.actor_person_id()))
                    AND valid_from <= (SELECT database.actor_as_of()) AND valid_until > (SELECT database.actor_as_of())
                    AND cases.is_open_to(case_id, organisation_id, (SELECT cases.actor_sits()))
                OR person_id = (SELECT database.actor_person_id())
                    AND (origin = 'break-glass' OR ended_by = (SELECT database.actor_person_id())))
          OR origin = 'break-glass' AND (SELECT database.actor_has_duty('privacy-officer'))
          OR cases.actor_sees_content(case_id, CASE track WHEN 'all' THEN 'shared' ELSE track END)));

      CREATE POLICY given_by_who_may ON cases.participant FOR INSERT TO casustafel_app WITH CHECK (
        ended_at IS NULL AND invited_by = database.actor_person_id()
        AND cases.actor_may_give(case_id, table_id, organisation_id, person_id, origin));

      -- Who leads ends what they see; everybody the sight that came with what they were asked, or took.
      CREATE POLICY ended_once ON cases.participant FOR UPDATE TO casustafel_app
        USING (ended_at IS NULL AND (person_id = database.actor_person_id() OR cases.actor_leads(case_id)))
        WITH CHECK (ended_at IS NOT NULL);
      REVOKE UPDATE ON cases.participant FROM casustafel_app;
      GRANT UPDATE (ended_at, ended_by) ON cases.participant TO casustafel_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}

const definer = 'LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp';
