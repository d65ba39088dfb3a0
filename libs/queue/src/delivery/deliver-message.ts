import { Logger } from '@nestjs/common';
import type { UnitOfWork } from '#lib/database';
import { systemActor, withTrace } from '#lib/kernel';
import type { DataSource } from 'typeorm';
import { claimMessages } from './claim-messages.js';
import { DeliveryFailed, NothingToDo } from './delivery-failed.js';
import { describeFailure } from './describe-failure.js';
import type { HandlerCatalogue } from './handler-catalogue.js';
import type { Delivery } from './handles.js';

interface DeadMessage {
  readonly payload: unknown;
  readonly attempts: number;
  readonly traceId: string | null;
}

/** A message that has its message to itself. */
export interface SingleMessage {
  readonly id: string;
  readonly type: string;
}

/** One delivery of one message: its handler takes effect exactly once, together with the mark that it did. */
export class DeliverMessage {
  private readonly logger = new Logger(DeliverMessage.name);

  constructor(
    private readonly uow: UnitOfWork,
    private readonly dataSource: DataSource,
    private readonly catalogue: HandlerCatalogue,
  ) {}

  /** Throws when the handler does, without the error's contents. A message handled before, or gone, is a no-op. */
  async deliver(
    message: SingleMessage,
    { attempt, last }: { attempt: number; last: boolean },
  ): Promise<void> {
    try {
      const handler = this.catalogue.handlerOf(message.type);
      await this.uow.run(systemActor('worker'), async () => {
        const [claimed] = await claimMessages(this.uow.manager, [message.id]);
        if (!claimed) throw new NothingToDo();
        const { payload, traceId } = claimed;
        const delivery: Delivery = { messageId: message.id, type: message.type, attempt, traceId };
        await inTrace(traceId, () => handler.handle(payload, delivery));
      });
    } catch (error) {
      if (error instanceof NothingToDo) return;
      const failure = describeFailure(error);
      this.logger.warn(`Message ${message.id} (${message.type}), attempt ${attempt}: ${failure}`);
      await this.noteFailure(message.id, attempt, failure);
      if (last) await this.giveUp(message, failure);
      throw new DeliveryFailed(failure);
    }
  }

  /** Sets the message aside for a person to look at (`DeadLetters`), and lets its handler know. Never throws. */
  async giveUp(message: SingleMessage, failure: string): Promise<void> {
    try {
      const dead = await this.setAside(message.id, failure);
      if (!dead) return;
      this.logger.error(`Message ${message.id} (${message.type}) was given up: ${failure}`);
      const handler = this.catalogue.handlerOf(message.type);
      if (!handler.gaveUp) return;
      const { payload, traceId, attempts: attempt } = dead;
      const delivery: Delivery = { messageId: message.id, type: message.type, attempt, traceId };
      await this.uow.run(systemActor('worker'), () =>
        inTrace(traceId, async () => handler.gaveUp?.(payload, delivery)),
      );
    } catch (error) {
      // Not lost: unhandled and not set aside, so the relay offers it again.
      this.logger.error(`Message ${message.id} could not be given up: ${describeFailure(error)}`);
    }
  }

  private async setAside(id: string, failure: string): Promise<DeadMessage | undefined> {
    const rows: DeadMessage[] = await this.dataSource.query(
      `WITH dead AS (
         UPDATE queue.outbox SET dead_at = clock_timestamp(), last_error = $2
         WHERE id = $1 AND handled_at IS NULL AND dead_at IS NULL RETURNING payload, attempts, trace_id
       ) SELECT payload, attempts, trace_id AS "traceId" FROM dead`,
      [id, failure],
    );
    return rows[0];
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

function inTrace<T>(traceId: string | null, work: () => T): T {
  return traceId === null ? work() : withTrace(traceId, work);
}
