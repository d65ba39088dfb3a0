import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Administrators register systems of partners, and end them. An issuer that was ended may be registered again. */
export class RegisterMachineClients1764000100204 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE identity.machine_client
        ADD COLUMN registered_on date,
        ADD COLUMN ended_on date,
        DROP CONSTRAINT machine_client_issuer_key;
      CREATE UNIQUE INDEX machine_client_one_active ON identity.machine_client (issuer) WHERE active;
      GRANT INSERT, UPDATE (active, ended_on) ON identity.machine_client TO casustafel_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
