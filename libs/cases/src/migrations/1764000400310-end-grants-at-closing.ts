import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What decides about a grant stands in the grant: it ends when its case is closed, and knows the municipality of its case.
 * A row policy of grants cannot read cases, whose policy reads grants; it asked a function for each row.
 */
export class EndGrantsAtClosing1764000400310 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(columns);
    await runner.query(invariants);
    await runner.query(questions);
    await runner.query(policies);
    await runner.query(index);
    await runner.query('DROP FUNCTION cases.is_open_to(uuid, uuid, text[])');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}

const definer = 'SECURITY DEFINER SET search_path = pg_catalog, pg_temp';

const columns = `
  ALTER TABLE cases.participant ADD COLUMN municipality text;
  ALTER TABLE cases.participant DISABLE TRIGGER change_needs_audit_event;
  UPDATE cases.participant p
     SET municipality = c.municipality,
         ended_at = CASE WHEN p.ended_at IS NULL THEN LEAST(p.valid_until, c.closed_at) ELSE p.ended_at END
    FROM cases.case c
   WHERE c.id = p.case_id AND (c.municipality IS NOT NULL OR p.ended_at IS NULL AND c.closed_at IS NOT NULL);
  ALTER TABLE cases.participant ENABLE ALWAYS TRIGGER change_needs_audit_event;
`;

const invariants = `
  -- Waits for who closes the case at this moment: a grant that comes too late is ended from the start.
  CREATE FUNCTION cases.fit_grant() RETURNS trigger LANGUAGE plpgsql ${definer} AS $$ BEGIN
    SELECT c.municipality, coalesce(NEW.ended_at, c.closed_at) INTO NEW.municipality, NEW.ended_at
      FROM cases.case c WHERE c.id = NEW.case_id FOR SHARE;
    RETURN NEW;
  END $$;
  CREATE TRIGGER fit_grant BEFORE INSERT ON cases.participant FOR EACH ROW EXECUTE FUNCTION cases.fit_grant();
  ALTER TABLE cases.participant ENABLE ALWAYS TRIGGER fit_grant;

  CREATE FUNCTION cases.require_ended_grants() RETURNS trigger LANGUAGE plpgsql ${definer} AS $$ BEGIN
    IF EXISTS (SELECT FROM cases.participant p JOIN cases.case c ON c.id = p.case_id
                WHERE c.id = NEW.id AND c.closed_at IS NOT NULL AND p.ended_at IS NULL) THEN
      RAISE EXCEPTION USING ERRCODE = 'check_violation', SCHEMA = 'cases', TABLE = 'case', CONSTRAINT = TG_NAME,
        MESSAGE = format('case %s is closed, and a grant still opens it', NEW.id);
    END IF;
    RETURN NULL;
  END $$;
  CREATE CONSTRAINT TRIGGER closed_to_everybody AFTER INSERT OR UPDATE OF closed_at ON cases.case
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.closed_at IS NOT NULL)
    EXECUTE FUNCTION cases.require_ended_grants();
  ALTER TABLE cases.case ENABLE ALWAYS TRIGGER closed_to_everybody;
  REVOKE EXECUTE ON FUNCTION cases.fit_grant(), cases.require_ended_grants() FROM PUBLIC;

  -- Where a case belongs is fixed: its grants and actions have it too.
  REVOKE UPDATE ON cases.case FROM casustafel_app;
  GRANT UPDATE (title, details, details_version, status, closed_at, version) ON cases.case TO casustafel_app;
`;

const questions = `
  CREATE OR REPLACE FUNCTION cases.actor_sits() RETURNS text[] LANGUAGE plpgsql STABLE PARALLEL SAFE COST 1
    AS $$ BEGIN RETURN coalesce(database.setting('seats')::text[], '{}'); END $$;

  CREATE FUNCTION cases.actor_sits_at(of_table uuid, for_organisation uuid, in_municipality text) RETURNS boolean
    LANGUAGE plpgsql STABLE AS $$ BEGIN
      RETURN cases.seats_for(of_table, for_organisation, in_municipality) && cases.actor_sits();
    END $$;

  CREATE OR REPLACE FUNCTION cases.takes_part(in_case uuid, levels text[], on_track text, person uuid, sits text[],
      as_of timestamptz) RETURNS boolean LANGUAGE sql STABLE ${definer}
    RETURN EXISTS (SELECT FROM cases.participant p
                    WHERE p.case_id = in_case AND p.level = ANY (levels) AND p.ended_at IS NULL
                      AND p.valid_from <= as_of AND p.valid_until > as_of
                      AND (p.person_id IS NULL OR p.person_id = person)
                      AND cases.seats_for(p.table_id, p.organisation_id, p.municipality) && sits
                      AND (on_track IS NULL OR p.track IN ('all', on_track)));

  CREATE OR REPLACE FUNCTION cases.actor_may_give(of_case uuid, at_table uuid, to_organisation uuid, to_person uuid,
      from_origin text) RETURNS boolean LANGUAGE sql STABLE ${definer}
    RETURN of_case <> ALL (cases.actor_kept_out_of())
       AND EXISTS (SELECT FROM cases.case c
                    WHERE c.id = of_case AND c.table_id = at_table AND c.closed_at IS NULL
                      AND CASE from_origin
                            WHEN 'break-glass' THEN to_person = database.actor_person_id()
                              AND cases.actor_sits_at(at_table, to_organisation, c.municipality)
                            ELSE cases.actor_leads(of_case) END);

  -- Of a grant that does not open its case to the actor: whether they know of it all the same.
  CREATE FUNCTION cases.actor_knows_grant(of_case uuid, at_table uuid, to_organisation uuid, in_municipality text,
      to_person uuid, on_track text, from_origin text, who_ended uuid) RETURNS boolean LANGUAGE plpgsql STABLE AS $$ BEGIN
    RETURN to_person = database.actor_person_id()
           AND (from_origin = 'break-glass' OR who_ended = database.actor_person_id())
           AND cases.actor_sits_at(at_table, to_organisation, in_municipality)
        OR from_origin = 'break-glass' AND database.actor_has_duty('privacy-officer')
        OR cases.actor_sees_content(of_case, CASE on_track WHEN 'all' THEN 'shared' ELSE on_track END);
  END $$;
`;

/** Of a grant: that it opens its case to the actor now. Most seats are about every municipality. */
const opens = `ended_at IS NULL
  AND (table_id::text || '/' || organisation_id::text || '/*' = ANY ((SELECT cases.actor_sits())::text[])
    OR municipality IS NOT NULL AND cases.actor_sits_at(table_id, organisation_id, municipality))
  AND (person_id IS NULL OR person_id = database.actor_person_id())
  AND tstzrange(valid_from, valid_until) @> (SELECT database.actor_as_of())`;

/** As database.covers, for the table that every list goes through: without a call for each row, or anything if there is nothing. */
const coversRow = (list: 'leads' | 'oversees'): string =>
  `(SELECT database.actor_${list}() <> '{}')
    AND ARRAY[table_id::text || '/*', table_id::text || '/' || municipality] && (SELECT database.actor_${list}())`;

/**
 * What is asked of every row stands in a subquery, which is answered once a statement. What is asked of few stands in one
 * function: each of a policy's parts is prepared for every statement, and for each time that it names the table.
 */
const policies = `
  -- With the rights of its owner, so that the policy of cases need not ask the one of grants. The organisation first: it is
  -- quickest to tell.
  CREATE VIEW cases.actor_grant WITH (security_barrier) AS
    SELECT case_id, table_id FROM cases.participant
     WHERE organisation_id = ANY ((SELECT database.actor_organisations())::uuid[]) AND ${opens};
  GRANT SELECT ON cases.actor_grant TO casustafel_app;

  ALTER POLICY need_to_know ON cases.case USING (
    id <> ALL ((SELECT cases.actor_kept_out_of())::uuid[])
    AND (${coversRow('leads')}
      OR closed_at IS NULL AND (${coversRow('oversees')}
        OR EXISTS (SELECT FROM cases.actor_grant g
                    WHERE g.case_id = "case".id AND g.table_id = "case".table_id))));

  ALTER POLICY need_to_know ON cases.participant USING (
    case_id <> ALL ((SELECT cases.actor_kept_out_of())::uuid[])
    AND (${opens} OR cases.actor_knows_grant(case_id, table_id, organisation_id, municipality, person_id, track, origin, ended_by)));
`;

/** All that the rules and the row policies ask of a grant: a page of cases is read from it, whoever has thousands. */
const index = `
  DROP INDEX cases.participant_by_case;
  CREATE INDEX participant_by_case ON cases.participant (case_id, organisation_id)
    INCLUDE (table_id, person_id, valid_from, valid_until, municipality, ended_at);
  DROP INDEX cases.participant_by_organisation;
  CREATE INDEX participant_by_organisation ON cases.participant (organisation_id, table_id, case_id DESC)
    INCLUDE (person_id, level, track, origin, valid_from, valid_until, municipality, ended_at, ended_by)
    WHERE ended_at IS NULL;
`;
