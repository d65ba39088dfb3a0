import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * One row per message, from the act that caused it until a week after it was handled. Its four partial indexes each
 * hold only the rows that one reader looks for: the relay, the search for lost messages, the clean-up, and a person.
 */
export class CreateOutbox1764000300001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE SCHEMA queue;
      GRANT USAGE ON SCHEMA queue TO casustafel_app;

      CREATE TABLE queue.outbox (
        id uuid PRIMARY KEY,
        type text NOT NULL,
        payload jsonb NOT NULL CHECK (jsonb_typeof(payload) = 'object'),
        trace_id text,
        created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        published_at timestamptz,
        handled_at timestamptz,
        attempts integer NOT NULL DEFAULT 0,
        last_error text,
        dead_at timestamptz
      );
      CREATE INDEX outbox_unpublished ON queue.outbox (id) WHERE published_at IS NULL;
      CREATE INDEX outbox_underway ON queue.outbox (published_at) WHERE handled_at IS NULL AND dead_at IS NULL;
      CREATE INDEX outbox_handled ON queue.outbox (handled_at) WHERE handled_at IS NOT NULL;
      CREATE INDEX outbox_dead ON queue.outbox (dead_at) WHERE dead_at IS NOT NULL;

      -- What was said is not changed afterwards; only how far it came.
      GRANT SELECT, INSERT, DELETE ON queue.outbox TO casustafel_app;
      GRANT UPDATE (published_at, handled_at, attempts, last_error, dead_at) ON queue.outbox TO casustafel_app;

      CREATE FUNCTION queue.wake_relay() RETURNS trigger LANGUAGE plpgsql SET search_path = '' AS $$
      BEGIN
        PERFORM pg_catalog.pg_notify('queue_outbox', '');
        RETURN NULL;
      END $$;
      CREATE TRIGGER wake_relay AFTER INSERT ON queue.outbox
        FOR EACH STATEMENT EXECUTE FUNCTION queue.wake_relay();
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
