import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * `SELECT audit.guard('cases.participant', 'case_id')`: from then on a transaction that changes a row of that table
 * cannot COMMIT without an event about its case_id in the same transaction (SQLSTATE AU001). Reading, searching,
 * refusals and reading the log do not count. The check is deferred, so event and change may come in any order.
 * SECURITY DEFINER: whoever changes the row, the check can see the events. Only the owner may place guards.
 */
export class CreateGuard1764000200002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION audit.require_event() RETURNS trigger
      LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
      DECLARE
        changed uuid[];
      BEGIN
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
      REVOKE EXECUTE ON FUNCTION audit.require_event() FROM PUBLIC;

      CREATE FUNCTION audit.guard(guarded regclass, id_column name) RETURNS void LANGUAGE plpgsql AS $$
      BEGIN
        IF NOT EXISTS (SELECT FROM pg_attribute
          WHERE attrelid = guarded AND attname = id_column AND atttypid = 'uuid'::regtype AND NOT attisdropped)
        THEN
          RAISE EXCEPTION '% has no uuid column %', guarded, id_column;
        END IF;
        EXECUTE format('CREATE CONSTRAINT TRIGGER change_needs_audit_event AFTER INSERT OR UPDATE OR DELETE ON %s
          DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION audit.require_event(%L)', guarded, id_column);
        EXECUTE format('CREATE TRIGGER truncate_is_refused BEFORE TRUNCATE ON %s
          FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse_change(''it leaves no audit events'')', guarded);
        EXECUTE format('ALTER TABLE %s ENABLE ALWAYS TRIGGER change_needs_audit_event,
          ENABLE ALWAYS TRIGGER truncate_is_refused', guarded);
      END $$;
      REVOKE EXECUTE ON FUNCTION audit.guard(regclass, name) FROM PUBLIC;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
