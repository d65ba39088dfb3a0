import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Grants with a beginning and an end, denials, requests for access, and information items with their releases. */
export class NeedToKnow1764000400010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE cases.case ADD COLUMN municipality text;

      -- Grants begin and end on whole minutes, so that a rule that knows the minute is exact.
      ALTER TABLE cases.participant
        ADD COLUMN valid_from  timestamptz NOT NULL DEFAULT '1970-01-01T00:00Z'
          CHECK (date_trunc('minute', valid_from) = valid_from),
        ADD COLUMN valid_until timestamptz NOT NULL DEFAULT '9999-12-31T00:00Z'
          CHECK (date_trunc('minute', valid_until) = valid_until),
        ADD COLUMN origin      text NOT NULL DEFAULT 'invitation'
          CHECK (origin IN ('invitation', 'action', 'access-request', 'break-glass')),
        ADD COLUMN origin_id   uuid,
        ADD COLUMN track       text NOT NULL DEFAULT 'all',
        ADD COLUMN ended_by    uuid,
        ADD CHECK (valid_until > valid_from),
        ADD CHECK (origin <> 'break-glass' OR (person_id IS NOT NULL AND valid_until < '9999-01-01T00:00Z'));
      DROP INDEX cases.participant_once;
      CREATE UNIQUE INDEX participant_once ON cases.participant
        (case_id, organisation_id, COALESCE(person_id, '00000000-0000-0000-0000-000000000000'), origin,
         COALESCE(origin_id, '00000000-0000-0000-0000-000000000000')) WHERE ended_at IS NULL;

      -- Conflict of interest: beats every grant, the chair's own place included.
      CREATE TABLE cases.exclusion (
        id              uuid PRIMARY KEY,
        case_id         uuid        NOT NULL REFERENCES cases.case,
        table_id        uuid        NOT NULL,
        organisation_id uuid,
        person_id       uuid,
        -- Whichever of the two it is: a rule asks once.
        excluded_id     uuid        NOT NULL,
        reason          text        NOT NULL,
        decided_by      uuid        NOT NULL,
        started_at      timestamptz NOT NULL,
        ended_at        timestamptz,
        ended_by        uuid,
        CHECK (num_nonnulls(organisation_id, person_id) = 1)
      );
      CREATE FUNCTION cases.name_excluded() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        NEW.excluded_id := COALESCE(NEW.person_id, NEW.organisation_id);
        RETURN NEW;
      END $$;
      CREATE TRIGGER name_excluded BEFORE INSERT OR UPDATE ON cases.exclusion
        FOR EACH ROW EXECUTE FUNCTION cases.name_excluded();
      ALTER TABLE cases.exclusion ENABLE ALWAYS TRIGGER name_excluded;
      CREATE INDEX exclusion_by_case ON cases.exclusion (case_id);
      CREATE INDEX exclusion_of ON cases.exclusion (excluded_id, case_id) WHERE ended_at IS NULL;
      CREATE UNIQUE INDEX exclusion_once ON cases.exclusion (case_id, excluded_id)
        WHERE ended_at IS NULL;

      -- case_id is null for a number that no case has: whoever asks is not told the difference.
      CREATE TABLE cases.access_request (
        id              uuid PRIMARY KEY,
        case_number     text        NOT NULL,
        case_id         uuid REFERENCES cases.case,
        table_id        uuid,
        municipality    text,
        requester_id    uuid        NOT NULL,
        organisation_id uuid        NOT NULL,
        level           text        NOT NULL CHECK (level IN ('process', 'dossier')),
        reason          text        NOT NULL,
        requested_at    timestamptz NOT NULL,
        status          text        NOT NULL CHECK (status IN ('pending', 'granted', 'refused', 'withdrawn')),
        decided_by      uuid,
        decided_at      timestamptz,
        motivation      text,
        participant_id  uuid REFERENCES cases.participant,
        version         integer     NOT NULL,
        CHECK ((status IN ('granted', 'refused')) = (decided_by IS NOT NULL AND motivation IS NOT NULL)),
        CHECK ((status = 'granted') = (participant_id IS NOT NULL))
      );
      CREATE INDEX access_request_by_requester ON cases.access_request (requester_id, id DESC);
      CREATE INDEX access_request_by_table ON cases.access_request (table_id, id DESC);
      CREATE UNIQUE INDEX access_request_once ON cases.access_request (requester_id, case_number) WHERE status = 'pending';

      CREATE TABLE cases.information_item (
        id                     uuid PRIMARY KEY,
        case_id                uuid        NOT NULL REFERENCES cases.case,
        table_id               uuid        NOT NULL,
        source_organisation_id uuid        NOT NULL,
        nature                 text        NOT NULL CHECK (nature IN ('fact', 'assessment')),
        category               text        NOT NULL,
        content                text        NOT NULL,
        conditions             text,
        track                  text        NOT NULL,
        release                text        NOT NULL CHECK (release IN ('source', 'named', 'participants')),
        added_by               uuid        NOT NULL,
        added_at               timestamptz NOT NULL,
        version                integer     NOT NULL
      );
      CREATE INDEX information_item_by_case ON cases.information_item (case_id, id DESC);

      CREATE TABLE cases.information_release (
        id              uuid PRIMARY KEY,
        item_id         uuid        NOT NULL REFERENCES cases.information_item,
        case_id         uuid        NOT NULL REFERENCES cases.case,
        -- null: to all who see the dossier
        organisation_id uuid,
        released_by     uuid        NOT NULL,
        released_at     timestamptz NOT NULL,
        ended_at        timestamptz,
        ended_by        uuid
      );
      CREATE INDEX information_release_by_item ON cases.information_release (item_id);
      CREATE INDEX information_release_by_case ON cases.information_release (case_id);
      CREATE UNIQUE INDEX information_release_once ON cases.information_release
        (item_id, COALESCE(organisation_id, '00000000-0000-0000-0000-000000000000')) WHERE ended_at IS NULL;

      -- Victims and offenders apart (domain §1.4): the first data were about nobody in particular.
      ALTER TABLE cases.subject ADD COLUMN track text NOT NULL DEFAULT 'shared';
      ALTER TABLE cases.subject DISABLE TRIGGER change_needs_audit_event;
      UPDATE cases.subject SET track = 'victim-care' WHERE role IN ('victim', 'presumed-victim');
      UPDATE cases.subject SET track = 'tackle-offender' WHERE role IN ('offender', 'facilitator');
      ALTER TABLE cases.subject ENABLE ALWAYS TRIGGER change_needs_audit_event;

      GRANT SELECT, INSERT ON cases.exclusion, cases.access_request, cases.information_item, cases.information_release
        TO casustafel_app;
      GRANT UPDATE (ended_at, ended_by) ON cases.exclusion, cases.information_release TO casustafel_app;
      GRANT UPDATE ON cases.access_request TO casustafel_app;
      GRANT UPDATE (release, version) ON cases.information_item TO casustafel_app;

      SELECT audit.guard('cases.exclusion', 'case_id');
      SELECT audit.guard('cases.access_request', 'id');
      SELECT audit.guard('cases.information_item', 'case_id');
      SELECT audit.guard('cases.information_release', 'case_id');
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
