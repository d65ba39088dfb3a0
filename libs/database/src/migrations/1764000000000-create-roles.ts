import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The application's role owns nothing; each library's migration grants it what its use cases need.
 * A login role for the application is made a member of it (docker/, standalone) or is this role itself.
 */
export class CreateRoles1764000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DO $$ BEGIN
        IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'casustafel_app') THEN
          CREATE ROLE casustafel_app NOLOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS;
        END IF;
      END $$;
      REVOKE CREATE ON SCHEMA public FROM PUBLIC;
      GRANT SELECT ON public.migration TO casustafel_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
