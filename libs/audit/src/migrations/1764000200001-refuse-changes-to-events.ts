import type { MigrationInterface, QueryRunner } from 'typeorm';

/** BIO2 8.15.05: events are written once. Holds for the table's owner and for superusers too, replication role included. */
export class RefuseChangesToEvents1764000200001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION audit.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION USING ERRCODE = 'AU002',
          MESSAGE = format('%s of %I.%I is refused: %s', TG_OP, TG_TABLE_SCHEMA, TG_TABLE_NAME, TG_ARGV[0]);
      END $$;
      REVOKE EXECUTE ON FUNCTION audit.refuse_change() FROM PUBLIC;

      CREATE TRIGGER events_are_written_once BEFORE UPDATE OR DELETE OR TRUNCATE ON audit.event
        FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse_change('events are written once');
      ALTER TABLE audit.event ENABLE ALWAYS TRIGGER events_are_written_once;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
