import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#lib/database';
import { currentTraceId, newId } from '#lib/kernel';
import type { Carried, Message } from './message.js';

/** An id, or a short code in lower case: nothing in which the contents of a case would fit. */
const carried = /^[a-z0-9][a-z0-9.-]{0,63}$/;

/** One of several messages that are added at once. */
export interface Addition<Payload> {
  readonly payload: Payload;
  /** Of what caused it. */
  readonly traceId: string | null;
}

/** Where use cases leave messages for later, in the transaction of the act itself. */
@Injectable()
export class Outbox {
  constructor(private readonly uow: UnitOfWork) {}

  /**
   * Adds a message to the running transaction and returns its id (UUIDv7): both commit or neither does.
   * Throws outside a UnitOfWork, and when the payload holds anything but ids, codes, flags and nulls.
   */
  async add<Payload extends Carried<Payload>>(message: Message<Payload>, payload: Payload): Promise<string> {
    const [id = ''] = await this.addAll(message, [{ payload, traceId: currentTraceId() }]);
    return id;
  }

  /** As `add`, for several messages of one kind in one statement; gives their ids in the same order. */
  async addAll<Payload extends Carried<Payload>>(
    message: Message<Payload>,
    additions: readonly Addition<Payload>[],
  ): Promise<string[]> {
    for (const { payload } of additions) refuseContents(message.type, payload);
    const ids = additions.map(() => newId());
    await this.uow.manager.query(
      `INSERT INTO queue.outbox (id, type, payload, trace_id)
       SELECT id, $2, payload, trace_id FROM unnest($1::uuid[], $3::jsonb[], $4::text[]) AS m (id, payload, trace_id)`,
      [
        ids,
        message.type,
        additions.map(({ payload }) => JSON.stringify(payload)),
        additions.map(({ traceId }) => traceId),
      ],
    );
    return ids;
  }
}

function refuseContents<Payload extends Carried<Payload>>(type: string, payload: Payload): void {
  for (const [key, value] of Object.entries(payload)) {
    if (typeof value === 'string' && !carried.test(value)) {
      throw new Error(`Message ${type}: "${key}" holds more than an id or a code`);
    }
  }
}
