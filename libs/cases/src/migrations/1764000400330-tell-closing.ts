import type { MigrationInterface, QueryRunner } from 'typeorm';

const definer = 'SECURITY DEFINER SET search_path = pg_catalog, pg_temp';

/**
 * `SELECT cases.tell_closing('actions.action')`: from then on the rows of that table, each of a case (`case_id`, which may
 * be null), say in `case_closed` whether it is closed, whoever closes or reopens it. Row policies ask the row, and lists
 * pass over what is hidden by an index, where they asked a function about each.
 */
export class TellClosing1764000400330 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Waits for who closes the case at this moment. What is written there does not matter: it is what the case says.
      CREATE FUNCTION cases.repeat_closing() RETURNS trigger LANGUAGE plpgsql ${definer} AS $$ BEGIN
        NEW.case_closed := coalesce((SELECT c.closed_at IS NOT NULL FROM cases.case c WHERE c.id = NEW.case_id FOR SHARE), false);
        RETURN NEW;
      END $$;

      CREATE FUNCTION cases.pass_on_closing() RETURNS trigger LANGUAGE plpgsql ${definer} AS $$ BEGIN
        EXECUTE format('UPDATE %s SET case_closed = $2 WHERE case_id = $1', TG_ARGV[0]::regclass)
          USING NEW.id, NEW.closed_at IS NOT NULL;
        RETURN NULL;
      END $$;
      REVOKE EXECUTE ON FUNCTION cases.repeat_closing(), cases.pass_on_closing() FROM PUBLIC;

      CREATE FUNCTION cases.tell_closing(to_table regclass) RETURNS void LANGUAGE plpgsql AS $$
      DECLARE
        teller CONSTANT name := 'tell_closing_to_' || replace(to_table::text, '.', '_');
      BEGIN
        EXECUTE format('ALTER TABLE %s ADD COLUMN case_closed boolean NOT NULL DEFAULT false', to_table);
        EXECUTE format('ALTER TABLE %s DISABLE TRIGGER change_needs_audit_event', to_table);
        EXECUTE format('UPDATE %s t SET case_closed = true FROM cases.case c WHERE c.id = t.case_id AND c.closed_at IS NOT NULL',
          to_table);
        PERFORM audit.except_copy(to_table, 'case_closed');
        EXECUTE format('CREATE TRIGGER repeat_closing BEFORE INSERT OR UPDATE OF case_id, case_closed ON %s
          FOR EACH ROW EXECUTE FUNCTION cases.repeat_closing()', to_table);
        EXECUTE format('ALTER TABLE %s ENABLE ALWAYS TRIGGER repeat_closing', to_table);
        EXECUTE format('CREATE TRIGGER %I AFTER UPDATE OF closed_at ON cases.case FOR EACH ROW
          WHEN ((OLD.closed_at IS NULL) <> (NEW.closed_at IS NULL)) EXECUTE FUNCTION cases.pass_on_closing(%L)',
          teller, to_table);
        EXECUTE format('ALTER TABLE cases.case ENABLE ALWAYS TRIGGER %I', teller);
      END $$;
      REVOKE EXECUTE ON FUNCTION cases.tell_closing(regclass) FROM PUBLIC;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
