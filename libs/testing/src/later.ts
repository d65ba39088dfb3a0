import { eventually } from './eventually.js';
import type { Queryable } from './queryable.js';

export interface Later {
  /** May be called anywhere: the work belongs to whoever called `later`, not to the transaction that starts it. */
  start(): void;
  /** What the work gave, or what it threw. */
  readonly outcome: Promise<unknown>;
}

/** For two acts at once: work that starts when told to. */
export function later(work: () => Promise<unknown>): Later {
  let start = (): void => undefined;
  const started = new Promise<void>((resolve) => (start = resolve));
  return { start: () => start(), outcome: started.then(work).catch((error: unknown) => error) };
}

/** Until so many sessions on this database wait for locks that others hold. */
export async function untilWaiting(db: Queryable, sessions = 1): Promise<void> {
  await eventually(`${String(sessions)} wait for a lock`, async () => {
    const rows = await db.query(
      `SELECT count(*)::int AS waiting FROM pg_stat_activity
        WHERE wait_event_type = 'Lock' AND datname = current_database()`,
    );
    return ((rows as { waiting: number }[])[0]?.waiting ?? 0) >= sessions;
  });
}
