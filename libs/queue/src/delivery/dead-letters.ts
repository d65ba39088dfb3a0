import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#lib/database';

export interface DeadLetter {
  readonly id: string;
  readonly type: string;
  readonly createdAt: Date;
  readonly deadAt: Date;
  readonly attempts: number;
  /** Name, code and place of the error; no contents. */
  readonly lastError: string | null;
}

/** Messages that failed too often. Both methods run inside the caller's UnitOfWork. */
@Injectable()
export class DeadLetters {
  constructor(private readonly uow: UnitOfWork) {}

  /** The oldest `limit` dead letters. */
  async list(limit = 100): Promise<DeadLetter[]> {
    return this.uow.manager.query(
      `SELECT id, type, created_at AS "createdAt", dead_at AS "deadAt", attempts, last_error AS "lastError"
       FROM queue.outbox WHERE dead_at IS NOT NULL ORDER BY dead_at, id LIMIT $1`,
      [limit],
    );
  }

  /** Has the message delivered once more, with as many attempts as a new one. False when it is no dead letter. */
  async requeue(id: string): Promise<boolean> {
    const requeued: unknown[] = await this.uow.manager.query(
      `WITH requeued AS (
         UPDATE queue.outbox SET dead_at = NULL, published_at = NULL, attempts = 0
         WHERE id = $1 AND dead_at IS NOT NULL RETURNING id
       ), woken AS (SELECT pg_notify('queue_outbox', '') FROM requeued)
       SELECT 1 FROM requeued, woken`,
      [id],
    );
    return requeued.length === 1;
  }
}
