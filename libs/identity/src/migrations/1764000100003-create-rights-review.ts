import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * L-24; BIO2 5.18.02 (yearly) and 8.02.01 (quarterly, privileged rights). A line is what held when the review was
 * opened. What was decided about it is written once: the application may insert and not change.
 */
export class CreateRightsReview1764000100003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE identity.rights_review (
        id              uuid PRIMARY KEY,
        kind            text NOT NULL CHECK (kind IN ('yearly', 'quarterly')),
        organisation_id uuid NOT NULL REFERENCES identity.organisation,
        opened_on       date NOT NULL,
        opened_by       uuid REFERENCES identity.person,
        due_on          date NOT NULL,
        closed_on       date,
        overdue_told_on date
      );
      CREATE UNIQUE INDEX rights_review_one_open ON identity.rights_review (organisation_id, kind)
        WHERE closed_on IS NULL;
      CREATE INDEX rights_review_in_time ON identity.rights_review (organisation_id, kind, opened_on);

      CREATE TABLE identity.rights_review_line (
        id            uuid PRIMARY KEY,
        review_id     uuid NOT NULL REFERENCES identity.rights_review,
        person_id     uuid NOT NULL REFERENCES identity.person,
        membership_id uuid REFERENCES identity.membership,
        table_id      uuid REFERENCES identity.casus_table,
        role          text,
        municipality  text,
        duty          text,
        CHECK ((membership_id IS NULL) <> (duty IS NULL))
      );
      CREATE INDEX rights_review_line_of_review ON identity.rights_review_line (review_id);

      CREATE TABLE identity.rights_review_decision (
        line_id    uuid PRIMARY KEY REFERENCES identity.rights_review_line,
        review_id  uuid NOT NULL REFERENCES identity.rights_review,
        decision   text NOT NULL CHECK (decision IN ('confirmed', 'withdrawn')),
        reason     text,
        decided_by uuid NOT NULL REFERENCES identity.person,
        decided_at timestamptz NOT NULL,
        CHECK (decision = 'confirmed' OR reason IS NOT NULL)
      );
      CREATE INDEX rights_review_decision_of_review ON identity.rights_review_decision (review_id);

      GRANT SELECT, INSERT ON identity.rights_review, identity.rights_review_line, identity.rights_review_decision
        TO casustafel_app;
      GRANT UPDATE (closed_on, overdue_told_on) ON identity.rights_review TO casustafel_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
