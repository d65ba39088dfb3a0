import { runMigrations } from 'bullmq';
import { Client } from 'pg';
import { backendSchema } from './postgres-backend.js';

/**
 * Makes or updates BullMQ's tables in their own schema, and lets the application's role use them but own none.
 * `ownerUrl` is the role that owns the database's schemas; the role `casustafel_app` must exist (database migrations).
 * Safe to repeat, and to run by several processes at once. Needed also with Redis, so that one can switch.
 */
export async function migrateQueueBackend(ownerUrl: string): Promise<void> {
  const client = new Client({ connectionString: ownerUrl, connectionTimeoutMillis: 5_000 });
  client.on('error', () => undefined);
  await client.connect();
  try {
    await runMigrations(client, backendSchema);
    await client.query(`
      GRANT USAGE ON SCHEMA ${backendSchema} TO casustafel_app;
      GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA ${backendSchema} TO casustafel_app;
      REVOKE INSERT, UPDATE, DELETE ON ${backendSchema}.migration FROM casustafel_app;
      GRANT USAGE ON ALL SEQUENCES IN SCHEMA ${backendSchema} TO casustafel_app;
    `);
  } finally {
    await client.end();
  }
}
