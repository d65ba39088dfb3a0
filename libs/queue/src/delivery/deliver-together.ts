import { Logger } from '@nestjs/common';
import type { UnitOfWork } from '#lib/database';
import { systemActor } from '#lib/kernel';
import type { DataSource } from 'typeorm';
import type { Envelope } from '../backend/backend.js';
import { claimMessages } from './claim-messages.js';
import { DeliveryFailed, NothingToDo } from './delivery-failed.js';
import { describeFailure } from './describe-failure.js';
import type { HandlerCatalogue } from './handler-catalogue.js';

/** One delivery of several messages of a type: their handler takes effect for all, exactly once, or for none. */
export class DeliverTogether {
  private readonly logger = new Logger(DeliverTogether.name);

  constructor(
    private readonly uow: UnitOfWork,
    private readonly dataSource: DataSource,
    private readonly catalogue: HandlerCatalogue,
  ) {}

  /** When one of them cannot be delivered, each goes its own way. Throws only when that cannot be noted either. */
  async deliver(envelope: Envelope, attempt: number): Promise<void> {
    const { type, ids } = envelope;
    try {
      const handler = this.catalogue.handlerOf(type);
      await this.uow.run(systemActor('worker'), async () => {
        const claimed = await claimMessages(this.uow.manager, ids);
        if (claimed.length === 0) throw new NothingToDo();
        if (!handler.handleTogether) throw new Error(`"${type}" is not taken together`);
        await handler.handleTogether(
          claimed.map(({ id, payload, traceId }) => ({
            payload,
            delivery: { messageId: id, type, attempt, traceId },
          })),
        );
      });
    } catch (error) {
      if (error instanceof NothingToDo) return;
      this.logger.warn(`${ids.length} messages (${type}) go on alone: ${describeFailure(error)}`);
      await this.part(envelope);
    }
  }

  /** Has each of the messages sent again by itself, with attempts of its own. */
  async part({ ids }: Envelope): Promise<void> {
    try {
      await this.dataSource.query(
        `WITH due AS (
           SELECT id FROM queue.outbox WHERE id = ANY($1) AND handled_at IS NULL AND dead_at IS NULL AND NOT alone
           ORDER BY id FOR UPDATE
         ), parted AS (
           UPDATE queue.outbox SET alone = true, published_at = NULL WHERE id IN (SELECT id FROM due) RETURNING 1
         ) SELECT pg_notify('queue_outbox', '') FROM parted LIMIT 1`,
        [ids],
      );
    } catch (error) {
      throw new DeliveryFailed(describeFailure(error));
    }
  }
}
