import { Client } from 'pg';
import { eventually } from '#lib/testing';

/** Whoever waits for a lock in this database, whatever for. */
const waiting = `SELECT count(*)::int AS count FROM pg_stat_activity
                  WHERE datname = current_database() AND wait_event_type = 'Lock'`;

/** A lock of our own on something that requests need, so that they meet there and go on at one moment. */
export class Barrier {
  private constructor(private readonly client: Client) {}

  /** `sql` takes the lock, such as `SELECT … FOR UPDATE` or `LOCK TABLE … IN SHARE MODE`. */
  static async close(url: string, sql: string, values: unknown[] = []): Promise<Barrier> {
    const client = new Client({ connectionString: url });
    await client.connect();
    await client.query('BEGIN');
    await client.query(sql, values);
    return new Barrier(client);
  }

  /** Resolves when so many database sessions stand before a lock. */
  async untilWaiting(count: number): Promise<void> {
    await eventually(`${String(count)} wait`, async () => (await this.countWaiting()) >= count);
  }

  async countWaiting(): Promise<number> {
    // Inside a transaction one sees the activity of when one first looked.
    await this.client.query('SELECT pg_stat_clear_snapshot()');
    const { rows } = await this.client.query<{ count: number }>(waiting);
    return rows[0]?.count ?? 0;
  }

  async open(): Promise<void> {
    await this.client.query('ROLLBACK');
    await this.client.end();
  }
}

/** Sends all requests, opens the barrier when each of them stands before it, and gives their answers. */
export async function together<T>(barrier: Barrier, requests: readonly (() => Promise<T>)[]): Promise<T[]> {
  const sent = requests.map((send) => send());
  try {
    await barrier.untilWaiting(requests.length);
  } finally {
    await barrier.open();
  }
  return Promise.all(sent);
}
