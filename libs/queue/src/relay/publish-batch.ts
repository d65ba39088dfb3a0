import type { DataSource } from 'typeorm';
import type { Envelope, Sender } from '../backend/backend.js';

export const batchSize = 100;

/**
 * Sends the oldest unpublished messages and marks them, in one transaction; returns how many. Rows that another relay
 * has in hand are skipped. A crash between sending and COMMIT sends them again, which the receiving side absorbs.
 */
export async function publishBatch(dataSource: DataSource, sender: Sender): Promise<number> {
  return dataSource.transaction(async (manager) => {
    const envelopes: Envelope[] = await manager.query(
      `SELECT id, type FROM queue.outbox WHERE published_at IS NULL ORDER BY id LIMIT $1 FOR UPDATE SKIP LOCKED`,
      [batchSize],
    );
    if (envelopes.length === 0) return 0;
    await sender.send(envelopes);
    await manager.query(`UPDATE queue.outbox SET published_at = clock_timestamp() WHERE id = ANY($1)`, [
      envelopes.map((envelope) => envelope.id),
    ]);
    return envelopes.length;
  });
}
