import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateActions1764000600000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE SCHEMA actions;
      GRANT USAGE ON SCHEMA actions TO casustafel_app;

      CREATE TABLE actions.action (
        id                  uuid PRIMARY KEY,
        number              text        NOT NULL UNIQUE,
        case_id             uuid        NOT NULL,
        table_id            uuid        NOT NULL,
        kind                text        NOT NULL,
        line                text,
        description         text        NOT NULL,
        organisation_id     uuid        NOT NULL,
        assignee_id         uuid        NOT NULL,
        assigned_by         uuid        NOT NULL,
        assigned_at         timestamptz NOT NULL,
        due_on              date        NOT NULL,
        status              text        NOT NULL
          CHECK (status IN ('assigned', 'accepted', 'in-progress', 'declined', 'completed', 'not-executed')),
        decline_reason      text,
        outcome_explanation text,
        ended_at            timestamptz,
        version             integer     NOT NULL,
        CHECK ((status = 'declined') = (decline_reason IS NOT NULL)),
        CHECK ((status IN ('completed', 'not-executed')) = (outcome_explanation IS NOT NULL))
      );
      -- "My actions": open ones by due date.
      CREATE INDEX action_of_assignee ON actions.action (assignee_id, due_on, id);
      CREATE INDEX action_by_case ON actions.action (case_id, due_on, id);
      CREATE INDEX action_by_table ON actions.action (table_id, due_on, id);

      CREATE TABLE actions.progress (
        id        uuid PRIMARY KEY,
        action_id uuid        NOT NULL REFERENCES actions.action,
        person_id uuid        NOT NULL,
        note      text        NOT NULL,
        at        timestamptz NOT NULL
      );
      CREATE INDEX progress_by_action ON actions.progress (action_id, id);

      GRANT SELECT, INSERT, UPDATE ON actions.action TO casustafel_app;
      GRANT SELECT, INSERT ON actions.progress TO casustafel_app;

      SELECT audit.guard('actions.action', 'id');
      SELECT audit.guard('actions.progress', 'action_id');
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
