import { setTimeout as pause } from 'node:timers/promises';
import { type Client } from 'pg';
import { onConnection } from './postgresql.js';

/** How many statements the application's role sends while `work` runs, transaction statements included. */
export async function countStatements(adminUrl: string, work: () => Promise<unknown>): Promise<number> {
  return onConnection(adminUrl, async (client) => {
    await client.query('CREATE EXTENSION IF NOT EXISTS pg_stat_statements');
    await track(client, 'top');
    await client.query('SELECT pg_stat_statements_reset()');
    await work();
    const { rows } = await client.query<{ calls: number }>(
      `SELECT COALESCE(sum(calls), 0)::int AS calls FROM pg_stat_statements
        WHERE userid = 'casustafel_app'::regrole AND dbid = (SELECT oid FROM pg_database WHERE datname = current_database())`,
    );
    await track(client, 'none');
    return rows[0]?.calls ?? 0;
  });
}

/** Counting costs time: only while it is asked for. Other sessions hear of it within a moment. */
async function track(client: Client, what: 'top' | 'none'): Promise<void> {
  await client.query(`ALTER SYSTEM SET pg_stat_statements.track = ${what}`);
  await client.query('SELECT pg_reload_conf()');
  await pause(200);
}
