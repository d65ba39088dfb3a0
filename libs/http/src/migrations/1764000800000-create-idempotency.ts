import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateIdempotency1764000800000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE SCHEMA http;
      GRANT USAGE ON SCHEMA http TO casustafel_app;

      CREATE TABLE http.idempotency_key (
        person_id   uuid        NOT NULL,
        key         text        NOT NULL,
        fingerprint text        NOT NULL,
        status      smallint    NOT NULL DEFAULT 0,
        answer      jsonb,
        created_at  timestamptz NOT NULL DEFAULT clock_timestamp(),
        PRIMARY KEY (person_id, key)
      );
      CREATE INDEX ON http.idempotency_key (created_at);
      GRANT SELECT, INSERT, UPDATE, DELETE ON http.idempotency_key TO casustafel_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
