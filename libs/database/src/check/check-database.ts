import { Client } from 'pg';
import { countPendingMigrations } from '../migrating/pending-migrations.js';
import { assertOwnsNothing } from './assert-owns-nothing.js';
import { connectionFailure } from './connection-failure.js';

/**
 * Before a process starts on a database: can it be reached, does its role own nothing, has it every migration?
 * Throws an Error of one sentence that says what to do.
 */
export async function checkDatabase(url: string): Promise<void> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  client.on('error', () => undefined);
  try {
    await client.connect().catch((error: unknown) => {
      throw connectionFailure(error, url);
    });
    const read = async (sql: string) => (await client.query<Record<string, unknown>>(sql)).rows;
    await assertOwnsNothing(read);
    const pending = await countPendingMigrations(read).catch(() => Number.POSITIVE_INFINITY);
    if (pending > 0)
      throw new Error('The database is not up to date: run "npm run db:migrate" as its owner first.');
  } finally {
    await client.end().catch(() => undefined);
  }
}
