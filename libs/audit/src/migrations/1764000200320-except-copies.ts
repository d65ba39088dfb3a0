import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * `SELECT audit.except_copy('actions.action', 'case_closed')`: that column says again what a row elsewhere says, whose change
 * has its event. Where it alone changes, the guard asks for no second one about each row that repeats it.
 */
export class ExceptCopies1764000200320 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE OR REPLACE FUNCTION audit.require_event() RETURNS trigger
      LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
      DECLARE
        changed uuid[];
      BEGIN
        IF TG_OP = 'UPDATE' AND TG_NARGS > 1 AND OLD IS DISTINCT FROM NEW
           AND to_jsonb(OLD) - TG_ARGV[1] = to_jsonb(NEW) - TG_ARGV[1] THEN
          RETURN NULL;
        END IF;
        IF TG_OP <> 'INSERT' THEN changed := array_append(changed, (to_jsonb(OLD) ->> TG_ARGV[0])::uuid); END IF;
        IF TG_OP <> 'DELETE' THEN changed := array_append(changed, (to_jsonb(NEW) ->> TG_ARGV[0])::uuid); END IF;
        FOR i IN 1 .. cardinality(changed) LOOP
          CONTINUE WHEN i = 2 AND changed[2] = changed[1];
          IF NOT EXISTS (
            SELECT FROM audit.event
            WHERE transaction_id = pg_current_xact_id()
              AND result = 'success'
              AND verb NOT IN ('read', 'search', 'read-log', 'refuse')
              AND (object_id = changed[i] OR case_id = changed[i] OR changed[i] = ANY (object_ids))
          ) THEN
            RAISE EXCEPTION USING ERRCODE = 'AU001', SCHEMA = TG_TABLE_SCHEMA, TABLE = TG_TABLE_NAME,
              MESSAGE = format('%s of %I.%I is refused: no audit event about %s %s in this transaction',
                TG_OP, TG_TABLE_SCHEMA, TG_TABLE_NAME, TG_ARGV[0], changed[i]);
          END IF;
        END LOOP;
        RETURN NULL;
      END $$;

      CREATE FUNCTION audit.except_copy(guarded regclass, copy name) RETURNS void LANGUAGE plpgsql AS $$
      DECLARE
        guard pg_trigger;
      BEGIN
        SELECT * INTO STRICT guard FROM pg_trigger WHERE tgrelid = guarded AND tgname = 'change_needs_audit_event';
        EXECUTE format('DROP TRIGGER change_needs_audit_event ON %s', guarded);
        EXECUTE format('CREATE CONSTRAINT TRIGGER change_needs_audit_event AFTER INSERT OR UPDATE OR DELETE ON %s
          DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION audit.require_event(%L, %L)',
          guarded, split_part(encode(guard.tgargs, 'escape'), '\\000', 1), copy);
        EXECUTE format('ALTER TABLE %s ENABLE ALWAYS TRIGGER change_needs_audit_event', guarded);
      END $$;
      REVOKE EXECUTE ON FUNCTION audit.except_copy(regclass, name) FROM PUBLIC;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
