import { isTakenBy, type MessageHandler, takenBy } from './handles.js';
import type { AnyMessage } from '../message.js';

type AnyHandler = MessageHandler<unknown>;

/** Which handler takes which message. Complete and unambiguous, or it does not exist. */
export class HandlerCatalogue {
  private readonly handlers = new Map<string, AnyHandler>();

  /**
   * Throws, naming the message, when one has no handler or more than one: a worker that would drop a message, or do
   * its work twice, must not boot.
   */
  constructor(messages: readonly AnyMessage[], candidates: readonly AnyHandler[]) {
    for (const message of messages) {
      const [handler, ...others] = candidates.filter((candidate) => {
        const by = takenBy(candidate.constructor);
        return by !== undefined && isTakenBy(message, by);
      });
      if (!handler) throw new Error(`Message "${message.type}" has no handler in this process`);
      if (others.length > 0) {
        const names = [handler, ...others].map((one) => one.constructor.name).sort();
        throw new Error(`Message "${message.type}" has more than one handler: ${names.join(', ')}`);
      }
      this.handlers.set(message.type, handler);
    }
  }

  /** Throws for a type that this version of the application does not know (a message of a newer one). */
  handlerOf(type: string): AnyHandler {
    const handler = this.handlers.get(type);
    if (!handler) throw new Error(`No handler is known for message type "${type}"`);
    return handler;
  }

  takesTogether(type: string): boolean {
    return this.handlers.get(type)?.handleTogether !== undefined;
  }
}
