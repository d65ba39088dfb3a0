import type { DataSource } from 'typeorm';
import type { Envelope, Sender } from '../backend/backend.js';

export const batchSize = 100;

/** Any number that nobody else in this database takes advisory locks on. */
const oneRelayAtATime = 4_208_117;

/**
 * Sends the oldest unpublished messages and marks them, in one transaction; returns how many, 0 also while another
 * relay does it. The rows themselves stay unlocked meanwhile, or a worker would wait with the first message of a batch
 * until the last one is sent. A crash between sending and COMMIT sends them again, which the receiving side absorbs.
 */
export async function publishBatch(dataSource: DataSource, sender: Sender): Promise<number> {
  return dataSource.transaction(async (manager) => {
    // A process that hangs in here, alive but stopped, must not keep the others out for ever.
    const [lock]: { mine: boolean }[] = await manager.query(
      `SELECT pg_try_advisory_xact_lock($1) AS mine, set_config('idle_in_transaction_session_timeout', '60s', true)`,
      [oneRelayAtATime],
    );
    if (!lock?.mine) return 0;
    const envelopes: Envelope[] = await manager.query(
      `SELECT id, type FROM queue.outbox WHERE published_at IS NULL ORDER BY id LIMIT $1`,
      [batchSize],
    );
    if (envelopes.length === 0) return 0;
    await sender.send(envelopes);
    await manager.query(
      `UPDATE queue.outbox SET published_at = clock_timestamp() WHERE id = ANY($1) AND published_at IS NULL`,
      [envelopes.map((envelope) => envelope.id)],
    );
    return envelopes.length;
  });
}
