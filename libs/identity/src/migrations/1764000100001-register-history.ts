import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What makes a membership count becomes rows that are kept: covenants, screenings, accepted statements. So a day in the
 * past can be asked about as well as today.
 */
export class RegisterHistory1764000100001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(keptRows);
    await runner.query(register);
    await runner.query(activeMembership);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}

const keptRows = `
  ALTER TABLE identity.covenant ADD COLUMN id uuid NOT NULL DEFAULT uuidv7();
  ALTER TABLE identity.covenant ALTER COLUMN id DROP DEFAULT;
  ALTER TABLE identity.covenant DROP CONSTRAINT covenant_pkey;
  ALTER TABLE identity.covenant
    ADD PRIMARY KEY (id),
    ADD COLUMN ended_on date,
    ADD CONSTRAINT covenant_signed_once UNIQUE (table_id, organisation_id, signed_on),
    ADD CHECK (valid_to >= signed_on);
  CREATE INDEX covenant_of_organisation ON identity.covenant (organisation_id);
  CREATE INDEX covenant_running_out ON identity.covenant (valid_to);

  CREATE TABLE identity.screening (
    id          uuid PRIMARY KEY,
    person_id   uuid NOT NULL REFERENCES identity.person,
    kind        text NOT NULL,
    screened_on date NOT NULL,
    valid_to    date NOT NULL,
    ended_on    date,
    CHECK (valid_to >= screened_on)
  );
  CREATE INDEX screening_of_person ON identity.screening (person_id, valid_to);
  CREATE INDEX screening_running_out ON identity.screening (valid_to);
  INSERT INTO identity.screening (id, person_id, kind, screened_on, valid_to)
    SELECT uuidv7(), id, screening,
           LEAST(COALESCE(confidentiality_accepted_on, current_date), screening_valid_to), screening_valid_to
      FROM identity.person WHERE screening IS NOT NULL AND screening_valid_to IS NOT NULL;

  CREATE TABLE identity.statement_acceptance (
    id          uuid PRIMARY KEY,
    person_id   uuid NOT NULL REFERENCES identity.person,
    version     text NOT NULL,
    accepted_at timestamptz NOT NULL,
    accepted_on date NOT NULL
  );
  CREATE INDEX statement_acceptance_of_person ON identity.statement_acceptance (person_id, accepted_on);
  INSERT INTO identity.statement_acceptance (id, person_id, version, accepted_at, accepted_on)
    SELECT uuidv7(), id, '1', confidentiality_accepted_on, confidentiality_accepted_on
      FROM identity.person WHERE confidentiality_accepted_on IS NOT NULL;

  GRANT SELECT, INSERT ON identity.statement_acceptance TO casustafel_app;
  GRANT SELECT, INSERT, UPDATE ON identity.screening TO casustafel_app;
`;

/** A private organisation's people declare that they have no commercial duties (WGS 1.4(3)): at this change, assumed. */
const register = `
  DROP FUNCTION identity.active_membership(date);

  ALTER TABLE identity.organisation
    ADD COLUMN contact_person_id uuid REFERENCES identity.person,
    ADD COLUMN version integer NOT NULL DEFAULT 1;
  CREATE INDEX organisation_of_contact ON identity.organisation (contact_person_id);

  ALTER TABLE identity.casus_table
    ADD COLUMN municipalities text[] NOT NULL DEFAULT '{}',
    ADD COLUMN contact_point text,
    ADD COLUMN version integer NOT NULL DEFAULT 1;

  ALTER TABLE identity.person
    ADD COLUMN deactivated_on date,
    ADD COLUMN no_commercial_duties_declared_on date,
    ADD COLUMN version integer NOT NULL DEFAULT 1;
  UPDATE identity.person SET deactivated_on = current_date WHERE NOT active;
  UPDATE identity.person p SET no_commercial_duties_declared_on = COALESCE(confidentiality_accepted_on, current_date)
    FROM identity.organisation o WHERE o.id = p.organisation_id AND o.type = 'private';
  ALTER TABLE identity.person
    DROP COLUMN screening, DROP COLUMN screening_valid_to, DROP COLUMN confidentiality_accepted_on,
    ADD CONSTRAINT person_active_or_since CHECK (active = (deactivated_on IS NULL));
  CREATE INDEX person_of_organisation ON identity.person (organisation_id);

  ALTER TABLE identity.membership
    ADD COLUMN municipality text,
    ADD COLUMN substitute_id uuid REFERENCES identity.person,
    ADD COLUMN ended_by uuid REFERENCES identity.person,
    ADD COLUMN version integer NOT NULL DEFAULT 1,
    DROP CONSTRAINT membership_check,
    -- One day before its start: ended before it ever counted.
    ADD CONSTRAINT membership_runs_forward CHECK (ends_on >= starts_on - 1);
  CREATE INDEX membership_of_organisation ON identity.membership (organisation_id);
  CREATE INDEX membership_running_out ON identity.membership (ends_on) WHERE ends_on IS NOT NULL;
`;

/** L-16, BGS 1.11, WGS 1.11 and 1.4(3). Plain SQL of one statement, so that PostgreSQL inlines it where it is asked. */
const activeMembership = `
  CREATE FUNCTION identity.active_membership(day date)
    RETURNS TABLE (table_id uuid, person_id uuid, organisation_id uuid, role text, municipality text,
                   organisation_type text)
    LANGUAGE sql STABLE AS $$
      SELECT m.table_id, m.person_id, m.organisation_id, m.role, m.municipality, o.type
        FROM identity.membership m
        JOIN identity.person p ON p.id = m.person_id
        JOIN identity.organisation o ON o.id = m.organisation_id
       WHERE m.starts_on <= day AND (m.ends_on IS NULL OR m.ends_on >= day)
         AND (p.deactivated_on IS NULL OR p.deactivated_on > day)
         AND (o.type = 'public' OR p.no_commercial_duties_declared_on <= day)
         AND EXISTS (SELECT FROM identity.covenant c
                      WHERE c.table_id = m.table_id AND c.organisation_id = m.organisation_id
                        AND c.signed_on <= day AND c.valid_to >= day AND (c.ended_on IS NULL OR c.ended_on > day))
         AND EXISTS (SELECT FROM identity.screening s
                      WHERE s.person_id = m.person_id
                        AND s.screened_on <= day AND s.valid_to >= day AND (s.ended_on IS NULL OR s.ended_on > day))
         AND EXISTS (SELECT FROM identity.statement_acceptance a
                      WHERE a.person_id = m.person_id AND a.accepted_on <= day)
    $$;
`;
