import type { DataSource, EntityManager } from 'typeorm';
import type { Sender } from '../backend/backend.js';
import { inEnvelopes, type TakesTogether, type Unsent } from './in-envelopes.js';

export const batchSize = 100;

/** Any number that nobody else in this database takes advisory locks on. */
const oneRelayAtATime = 4_208_117;

/**
 * Sends the oldest unpublished messages and marks them, in one transaction; returns how many, 0 also while another
 * relay does it. What goes alone is sent before it is marked: marking locks, and a worker would wait with the first
 * message until the last one is sent. What shares an envelope is marked first, or that worker would hold the relay up.
 * A crash between sending and COMMIT sends them again, which the receiving side absorbs.
 */
export async function publishBatch(
  dataSource: DataSource,
  sender: Sender,
  takesTogether: TakesTogether,
): Promise<number> {
  return dataSource.transaction(async (manager) => {
    // A process that hangs in here, alive but stopped, must not keep the others out for ever. And workers wait for this
    // COMMIT, which need not wait for the disk: a mark that a crash forgets is made again.
    const [lock]: { mine: boolean }[] = await manager.query(
      `SELECT pg_try_advisory_xact_lock($1) AS mine, set_config('idle_in_transaction_session_timeout', '60s', true),
              set_config('synchronous_commit', 'off', true)`,
      [oneRelayAtATime],
    );
    if (!lock?.mine) return 0;
    const unsent: Unsent[] = await manager.query(
      `SELECT id, type, alone FROM queue.outbox WHERE published_at IS NULL ORDER BY id LIMIT $1`,
      [batchSize],
    );
    if (unsent.length === 0) return 0;
    const envelopes = inEnvelopes(unsent, takesTogether);
    await sender.send(envelopes.filter(({ ids }) => ids.length === 1));
    const marked = await mark(manager, unsent);
    const shared = envelopes.filter(({ ids }) => ids.length > 1);
    await sender.send(shared.map(({ type, ids }) => ({ type, ids: ids.filter((id) => marked.has(id)) })));
    return unsent.length;
  });
}

/** Gives the ids that it marked. It passes over what a worker has in hand, and marks by claiming. */
async function mark(manager: EntityManager, unsent: readonly Unsent[]): Promise<Set<string>> {
  const marked: { id: string }[] = await manager.query(
    `WITH free AS (
       SELECT id FROM queue.outbox WHERE id = ANY($1) AND published_at IS NULL ORDER BY id FOR UPDATE SKIP LOCKED
     ), marked AS (
       UPDATE queue.outbox SET published_at = clock_timestamp() WHERE id IN (SELECT id FROM free) RETURNING id
     ) SELECT id FROM marked`,
    [unsent.map(({ id }) => id)],
  );
  return new Set(marked.map(({ id }) => id));
}
