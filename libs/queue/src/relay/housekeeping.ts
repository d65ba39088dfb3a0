import type { DataSource } from 'typeorm';

const portion = 500;

/** Removes messages handled longer than `days` ago, in small portions; returns how many. */
export async function removeHandled(dataSource: DataSource, days = 7): Promise<number> {
  let total = 0;
  for (;;) {
    const removed = await count(
      dataSource,
      `WITH old AS (
         SELECT id FROM queue.outbox WHERE handled_at < now() - make_interval(days => $1)
         ORDER BY handled_at LIMIT $2 FOR UPDATE SKIP LOCKED
       ), changed AS (DELETE FROM queue.outbox WHERE id IN (SELECT id FROM old) RETURNING 1)`,
      [days, portion],
    );
    total += removed;
    if (removed < portion) return total;
  }
}

/**
 * Offers messages again that were sent `minutes` ago or longer and never arrived, as when Redis lost its memory.
 * Harmless when they are only waiting: from now on each goes under its own id, which the backend does not take twice.
 * Returns how many.
 */
export async function offerLostAgain(dataSource: DataSource, minutes = 10): Promise<number> {
  return count(
    dataSource,
    `WITH lost AS (
       SELECT id FROM queue.outbox
       WHERE published_at < now() - make_interval(mins => $1) AND handled_at IS NULL AND dead_at IS NULL
       ORDER BY published_at LIMIT $2 FOR UPDATE SKIP LOCKED
     ), changed AS (
       UPDATE queue.outbox SET published_at = NULL, alone = true WHERE id IN (SELECT id FROM lost) RETURNING 1)`,
    [minutes, portion],
  );
}

async function count(dataSource: DataSource, changing: string, values: unknown[]): Promise<number> {
  const [row]: { count: number }[] = await dataSource.query(
    `${changing} SELECT count(*)::int FROM changed`,
    values,
  );
  return row?.count ?? 0;
}
