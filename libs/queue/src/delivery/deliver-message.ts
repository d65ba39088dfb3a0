import { Logger } from '@nestjs/common';
import type { UnitOfWork } from '#lib/database';
import { systemActor, withTrace } from '#lib/kernel';
import type { DataSource } from 'typeorm';
import type { Envelope } from '../backend/backend.js';
import { describeFailure } from './describe-failure.js';
import type { HandlerCatalogue } from './handler-catalogue.js';
import type { Delivery } from './handles.js';

interface Claimed {
  readonly payload: unknown;
  readonly traceId: string | null;
}

/** Rolls back the empty transaction of a message that was handled before. */
class NothingToDo extends Error {}

/** What BullMQ may keep of a failure. */
class DeliveryFailed extends Error {}

/** One delivery of one message: its handler takes effect exactly once, together with the mark that it did. */
export class DeliverMessage {
  private readonly logger = new Logger(DeliverMessage.name);

  constructor(
    private readonly uow: UnitOfWork,
    private readonly dataSource: DataSource,
    private readonly catalogue: HandlerCatalogue,
  ) {}

  /** Throws when the handler does, without the error's contents. A message handled before, or gone, is a no-op. */
  async deliver(envelope: Envelope, { attempt, last }: { attempt: number; last: boolean }): Promise<void> {
    const delivery: Delivery = { messageId: envelope.id, type: envelope.type, attempt };
    try {
      const handler = this.catalogue.handlerOf(envelope.type);
      await this.uow.run(systemActor('worker'), async () => {
        const { payload, traceId } = await this.claim(envelope.id);
        const handle = () => handler.handle(payload, delivery);
        await (traceId === null ? handle() : withTrace(traceId, handle));
      });
    } catch (error) {
      if (error instanceof NothingToDo) return;
      const failure = describeFailure(error);
      this.logger.warn(`Message ${envelope.id} (${envelope.type}), attempt ${attempt}: ${failure}`);
      await this.noteFailure(envelope.id, attempt, failure);
      if (last) await this.giveUp(envelope, failure);
      throw new DeliveryFailed(failure);
    }
  }

  /** Sets the message aside for a person to look at (`DeadLetters`), and lets its handler know. Never throws. */
  async giveUp(envelope: Envelope, failure: string): Promise<void> {
    try {
      const dead = await this.setAside(envelope.id, failure);
      if (!dead) return;
      this.logger.error(`Message ${envelope.id} (${envelope.type}) was given up: ${failure}`);
      const handler = this.catalogue.handlerOf(envelope.type);
      const delivery: Delivery = { messageId: envelope.id, type: envelope.type, attempt: dead.attempts };
      if (!handler.gaveUp) return;
      await this.uow.run(systemActor('worker'), async () => handler.gaveUp?.(dead.payload, delivery));
    } catch (error) {
      // Not lost: unhandled and not set aside, so the relay offers it again.
      this.logger.error(`Message ${envelope.id} could not be given up: ${describeFailure(error)}`);
    }
  }

  private async setAside(
    id: string,
    failure: string,
  ): Promise<{ payload: unknown; attempts: number } | undefined> {
    const rows: { payload: unknown; attempts: number }[] = await this.dataSource.query(
      `WITH dead AS (
         UPDATE queue.outbox SET dead_at = clock_timestamp(), last_error = $2
         WHERE id = $1 AND handled_at IS NULL AND dead_at IS NULL RETURNING payload, attempts
       ) SELECT * FROM dead`,
      [id, failure],
    );
    return rows[0];
  }

  /** Locks the message until the handler's transaction ends, so that two deliveries at once take turns. */
  private async claim(id: string): Promise<Claimed> {
    const [row]: Claimed[] = await this.uow.manager.query(
      `WITH claimed AS (
         UPDATE queue.outbox
         SET handled_at = clock_timestamp(), published_at = coalesce(published_at, clock_timestamp()), dead_at = NULL
         WHERE id = $1 AND handled_at IS NULL RETURNING payload, trace_id
       ) SELECT payload, trace_id AS "traceId" FROM claimed`,
      [id],
    );
    if (!row) throw new NothingToDo();
    return row;
  }

  private async noteFailure(id: string, attempt: number, failure: string): Promise<void> {
    await this.dataSource
      .query(`UPDATE queue.outbox SET attempts = $2, last_error = $3 WHERE id = $1 AND handled_at IS NULL`, [
        id,
        attempt,
        failure,
      ])
      .catch(() => this.logger.warn(`The failure of message ${id} could not be noted`));
  }
}
