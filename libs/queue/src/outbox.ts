import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#lib/database';
import { currentTraceId, newId } from '#lib/kernel';
import type { Carried, Message } from './message.js';

/** An id, or a short code in lower case: nothing in which the contents of a case would fit. */
const carried = /^[a-z0-9][a-z0-9.-]{0,63}$/;

/** Where use cases leave messages for later, in the transaction of the act itself. */
@Injectable()
export class Outbox {
  constructor(private readonly uow: UnitOfWork) {}

  /**
   * Adds a message to the running transaction and returns its id (UUIDv7): both commit or neither does.
   * Throws outside a UnitOfWork, and when the payload holds anything but ids, codes, flags and nulls.
   */
  async add<Payload extends Carried<Payload>>(message: Message<Payload>, payload: Payload): Promise<string> {
    for (const [key, value] of Object.entries(payload)) {
      if (typeof value === 'string' && !carried.test(value)) {
        throw new Error(`Message ${message.type}: "${key}" holds more than an id or a code`);
      }
    }
    const id = newId();
    await this.uow.manager.query(
      `INSERT INTO queue.outbox (id, type, payload, trace_id) VALUES ($1, $2, $3, $4)`,
      [id, message.type, JSON.stringify(payload), currentTraceId()],
    );
    return id;
  }
}
