import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The second wall of the inbox, as notificationsPolicy says. Whoever delivers is nobody and sees no row: it puts new ones
 * in, and asks for the one that it is to mail by its id.
 */
export class OwnNoticesOnly1764000700100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE notifications.notification ENABLE ROW LEVEL SECURITY;
      CREATE POLICY own ON notifications.notification FOR SELECT TO casustafel_app
        USING (person_id = (SELECT database.actor_person_id()));
      CREATE POLICY read_by_its_owner ON notifications.notification FOR UPDATE TO casustafel_app
        USING (person_id = (SELECT database.actor_person_id()));
      CREATE POLICY delivered_by_nobody ON notifications.notification FOR INSERT TO casustafel_app
        WITH CHECK ((SELECT database.actor_person_id()) IS NULL);

      CREATE FUNCTION notifications.to_mail(notification_id uuid)
        RETURNS TABLE (id uuid, person_id uuid, moment text, object_type text, object_id uuid, case_id uuid, table_id uuid,
          confidential boolean, read_at timestamptz, even_if_read boolean, former_address_id uuid)
        LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
          SELECT n.id, n.person_id, n.moment, n.object_type, n.object_id, n.case_id, n.table_id, n.confidential, n.read_at,
                 d.even_if_read, d.former_address_id
            FROM notifications.notification n
            JOIN notifications.mail_delivery d ON d.notification_id = n.id
           WHERE n.id = to_mail.notification_id AND database.actor_person_id() IS NULL $$;
      REVOKE EXECUTE ON FUNCTION notifications.to_mail(uuid) FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION notifications.to_mail(uuid) TO casustafel_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
