import type { AnyMessage, Carried, Message } from '../message.js';

/** What a handler is told besides the payload. `attempt` counts from 1. */
export interface Delivery {
  /** UUIDv7; the same at every delivery of the same message. */
  readonly messageId: string;
  readonly type: string;
  readonly attempt: number;
  /** Of the act that sent the message; `handle` runs in it already. */
  readonly traceId: string | null;
}

/** One of several messages that are taken together. */
export interface Delivered<Payload> {
  readonly payload: Payload;
  readonly delivery: Delivery;
}

/**
 * Takes one message. Runs inside a UnitOfWork of `systemActor('worker')` that also marks the message as handled, so it
 * takes effect once, however often it is delivered; it must record an audit event. Throwing means: again, later.
 */
export interface MessageHandler<Payload> {
  handle(payload: Payload, delivery: Delivery): Promise<void>;
  /**
   * Where many messages cost little more than one: as `handle`, for several of one type, oldest first. All take effect
   * or none does, and when it throws each comes again by itself, to `handle`. What is recorded or sent names the trace
   * of its message.
   */
  handleTogether?(messages: readonly Delivered<Payload>[]): Promise<void>;
  /** The last attempt failed: the message waits for a person. Runs in a UnitOfWork of its own. */
  gaveUp?(payload: Payload, delivery: Delivery): Promise<void>;
}

/** What a handler class takes: messages, and whole families of them. */
export interface Takes {
  readonly types: readonly string[];
  readonly family: string | null;
}

type HandlerClass<Payload> = abstract new (...dependencies: never[]) => MessageHandler<Payload>;

const takes = new WeakMap<object, Takes>();

/** Makes a provider the one handler of a message: `@Handles(mailRequested) class SendMail implements MessageHandler<…>`. */
export function Handles<Payload extends Carried<Payload>>(message: Message<Payload>) {
  return (handler: HandlerClass<Payload>): void => {
    takes.set(handler, { types: [message.type], family: null });
  };
}

/** Makes a provider the one handler of every message of a family; `messageId` and `type` tell them apart. */
export function HandlesFamily<Payload extends Carried<Payload>>(family: string) {
  return (handler: HandlerClass<Payload>): void => {
    takes.set(handler, { types: [], family });
  };
}

/** What the class takes, or undefined when it is no message handler. */
export function takenBy(handler: object): Takes | undefined {
  return takes.get(handler);
}

export function isTakenBy(message: AnyMessage, by: Takes): boolean {
  return by.types.includes(message.type) || (message.family !== null && message.family === by.family);
}

export function isMessageHandler(provider: unknown): provider is MessageHandler<unknown> {
  return typeof provider === 'object' && provider !== null && takes.has(provider.constructor);
}
