import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * `SELECT audit.except_copy('actions.action', 'case_closed')`: that column says again what a row elsewhere says, whose change
 * has its event. Where it alone changes, the guard asks for no second one about each row that repeats it.
 */
export class ExceptCopies1764000200320 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION audit.except_copy(guarded regclass, copy name) RETURNS void LANGUAGE plpgsql AS $$
      DECLARE
        id_column text;
      BEGIN
        SELECT split_part(encode(tgargs, 'escape'), '\\000', 1) INTO STRICT id_column
          FROM pg_trigger WHERE tgrelid = guarded AND tgname = 'change_needs_audit_event';
        EXECUTE format('DROP TRIGGER change_needs_audit_event ON %s', guarded);
        EXECUTE format('CREATE CONSTRAINT TRIGGER change_needs_audit_event AFTER INSERT OR DELETE ON %s
          DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION audit.require_event(%L)', guarded, id_column);
        EXECUTE format('CREATE CONSTRAINT TRIGGER update_needs_audit_event AFTER UPDATE ON %s
          DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
          WHEN (OLD.* IS NOT DISTINCT FROM NEW.* OR to_jsonb(OLD) - %L <> to_jsonb(NEW) - %L)
          EXECUTE FUNCTION audit.require_event(%L)', guarded, copy, copy, id_column);
        EXECUTE format('ALTER TABLE %s ENABLE ALWAYS TRIGGER change_needs_audit_event,
          ENABLE ALWAYS TRIGGER update_needs_audit_event', guarded);
      END $$;
      REVOKE EXECUTE ON FUNCTION audit.except_copy(regclass, name) FROM PUBLIC;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
