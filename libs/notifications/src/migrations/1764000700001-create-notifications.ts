import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What people were told, and whether it was mailed. Ids and codes only (L-23). The audit log proves each delivery and
 * that the receiver saw it. Every process that shows a live count listens to the channel `notification`.
 */
export class CreateNotifications1764000700001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE SCHEMA notifications;
      GRANT USAGE ON SCHEMA notifications TO casustafel_app;

      CREATE TABLE notifications.notification (
        id uuid PRIMARY KEY,
        person_id uuid NOT NULL,
        moment text NOT NULL,
        object_type text NOT NULL CHECK (object_type IN ('signal', 'case', 'action')),
        object_id uuid NOT NULL,
        case_id uuid,
        table_id uuid NOT NULL,
        confidential boolean NOT NULL,
        created_at timestamptz NOT NULL,
        read_at timestamptz
      );
      CREATE INDEX notification_inbox ON notifications.notification (person_id, id);
      CREATE INDEX notification_unread ON notifications.notification (person_id, id) WHERE read_at IS NULL;
      GRANT SELECT, INSERT, UPDATE (read_at) ON notifications.notification TO casustafel_app;
      SELECT audit.guard('notifications.notification', 'id');

      CREATE TABLE notifications.mail_delivery (
        notification_id uuid PRIMARY KEY REFERENCES notifications.notification (id) ON DELETE CASCADE,
        state text NOT NULL DEFAULT 'pending' CHECK (state IN ('pending', 'sent', 'withheld', 'failed')),
        attempts integer NOT NULL DEFAULT 0,
        sent_at timestamptz,
        last_error text
      );
      GRANT SELECT, INSERT ON notifications.mail_delivery TO casustafel_app;
      GRANT UPDATE (state, attempts, sent_at, last_error) ON notifications.mail_delivery TO casustafel_app;

      CREATE FUNCTION notifications.announce() RETURNS trigger LANGUAGE plpgsql SET search_path = '' AS $$
      BEGIN
        PERFORM pg_catalog.pg_notify('notification', NEW.person_id::text);
        RETURN NULL;
      END $$;
      CREATE TRIGGER announce AFTER INSERT OR UPDATE OF read_at ON notifications.notification
        FOR EACH ROW EXECUTE FUNCTION notifications.announce();
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
