import type { EntityManager } from 'typeorm';

export interface ClaimedMessage {
  readonly id: string;
  readonly payload: unknown;
  /** Of the act that sent it. */
  readonly traceId: string | null;
}

/**
 * Marks those of the messages that are not handled yet, and locks them until the transaction ends, so that two
 * deliveries at once take turns; oldest first, so that they do not wait for each other.
 */
export function claimMessages(manager: EntityManager, ids: readonly string[]): Promise<ClaimedMessage[]> {
  return manager.query(
    `WITH due AS (
       SELECT id FROM queue.outbox WHERE id = ANY($1) AND handled_at IS NULL ORDER BY id FOR UPDATE
     ), claimed AS (
       UPDATE queue.outbox o
       SET handled_at = clock_timestamp(), published_at = coalesce(published_at, clock_timestamp()), dead_at = NULL
       FROM due WHERE o.id = due.id RETURNING o.id, payload, trace_id
     ) SELECT id, payload, trace_id AS "traceId" FROM claimed ORDER BY id`,
    [ids],
  );
}
