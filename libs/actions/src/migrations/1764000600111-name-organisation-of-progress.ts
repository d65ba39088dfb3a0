import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Progress is of the organisation that reported it: another one, to which the action is given later, does not see it
 * (L-12). Null where it is not known any more for whom it was reported: then only who leads the table sees it.
 */
export class NameOrganisationOfProgress1764000600111 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE actions.progress ADD COLUMN organisation_id uuid;
      ALTER TABLE actions.progress DISABLE TRIGGER change_needs_audit_event;
      UPDATE actions.progress p SET organisation_id = a.organisation_id
        FROM actions.action a WHERE a.id = p.action_id AND a.assignee_id = p.person_id;
      ALTER TABLE actions.progress ENABLE ALWAYS TRIGGER change_needs_audit_event;

      ALTER POLICY need_to_know ON actions.progress
        USING (EXISTS (SELECT FROM actions.action a
                        WHERE a.id = action_id AND (a.organisation_id = progress.organisation_id
                           OR database.covers(database.actor_leads(), a.table_id, a.municipality))));
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
