import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * No foreign keys: an event outlives the lawful destruction of what it is about. Every read of the application writes
 * here, so an index has to earn its place: one per question the privacy officer asks (when, who, what, which case,
 * which kind, what was refused; the lists that showed something), and one for the guard at COMMIT.
 * The application states neither the time nor the transaction: those columns are not among the ones it may fill.
 */
export class CreateAuditEvent1764000200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE SCHEMA audit;
      GRANT USAGE ON SCHEMA audit TO casustafel_app;

      CREATE TABLE audit.event (
        id              uuid           PRIMARY KEY,
        at              timestamptz(6) NOT NULL DEFAULT clock_timestamp(),
        transaction_id  xid8           NOT NULL DEFAULT pg_current_xact_id(),
        action          text           NOT NULL,
        verb            text           NOT NULL,
        result          text           NOT NULL CHECK (result IN ('success', 'refused', 'failed')),
        actor_kind      text           NOT NULL CHECK (actor_kind IN ('person', 'system', 'anonymous')),
        actor_id        uuid,
        organisation_id uuid,
        object_type     text           NOT NULL,
        object_id       uuid,
        object_ids      uuid[],
        case_id         uuid,
        table_id        uuid,
        fields          text[],
        purpose         text,
        reason          text,
        ip_address      text,
        user_agent      text,
        trace_id        text,
        CHECK ((actor_kind = 'person') = (actor_id IS NOT NULL))
      );
      CREATE INDEX event_in_time ON audit.event (at, id);
      CREATE INDEX event_by_actor ON audit.event (actor_id, at, id) WHERE actor_id IS NOT NULL;
      CREATE INDEX event_on_object ON audit.event (object_id, at, id) WHERE object_id IS NOT NULL;
      CREATE INDEX event_in_case ON audit.event (case_id, at, id) WHERE case_id IS NOT NULL;
      CREATE INDEX event_on_objects ON audit.event USING gin (object_ids) WHERE object_ids IS NOT NULL;
      CREATE INDEX event_of_kind ON audit.event (action, at, id);
      CREATE INDEX event_not_done ON audit.event (at, id) WHERE result <> 'success';
      CREATE INDEX event_in_transaction ON audit.event (transaction_id);

      GRANT SELECT ON audit.event TO casustafel_app;
      GRANT INSERT (id, action, verb, result, actor_kind, actor_id, organisation_id, object_type, object_id, object_ids,
        case_id, table_id, fields, purpose, reason, ip_address, user_agent, trace_id) ON audit.event TO casustafel_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
