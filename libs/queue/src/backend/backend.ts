import type { RetryPolicy } from '../retry.js';

/**
 * What goes over the wire: the type as the job's name, and the ids of one message, or of several that are taken
 * together, oldest first. The id of a job of one is that of its message. The rest stays in the outbox.
 */
export interface Envelope {
  readonly type: string;
  readonly ids: readonly string[];
}

/** `attempt` counts from 1. Throwing means: again, later. */
export type DeliverJob = (envelope: Envelope, attempt: number) => Promise<void>;

export interface Connected {
  /** Rejects when the backend answers but cannot be used; pends while it cannot be reached. */
  waitUntilReady(): Promise<unknown>;
  /** May never resolve when the backend is away: use `closeWithin`. */
  close(): Promise<void>;
  /** Ends the attempts to reconnect that `close` can leave behind. */
  disconnect(): void;
}

export interface Sender extends Connected {
  /**
   * An envelope with the same ids as one that the backend still holds is not added again, nor is an empty one; so when
   * this throws half-way, just repeat it.
   */
  send(envelopes: readonly Envelope[]): Promise<void>;
}

/** Takes jobs from `run` until `drain`, which resolves when those in hand are put away. */
export interface Receiver extends Connected {
  run(): Promise<void>;
  drain(): Promise<void>;
}

/** Where BullMQ keeps its jobs. Redis and PostgreSQL behave alike: one spec for the two. */
export interface QueueBackend {
  readonly name: 'redis' | 'postgresql';
  openSender(retry: RetryPolicy, onError: (error: Error) => void): Sender;
  openReceiver(deliver: DeliverJob, settings: ReceiverSettings): Receiver;
}

export interface ReceiverSettings {
  /** Envelopes handled at the same time by one process. */
  readonly concurrency: number;
  readonly retry: RetryPolicy;
  readonly onError: (error: Error) => void;
  /** The backend gave the job up by itself: the processes that had it in hand died too often. */
  readonly onLost: (envelope: Envelope) => void;
}
