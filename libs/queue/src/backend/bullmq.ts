import type { Job, JobsOptions } from 'bullmq';
import { type RetryPolicy, retryDelay } from '../retry.js';
import type { DeliverJob, Receiver, ReceiverSettings, Sender } from './backend.js';

export const queueName = 'messages';

/** What both kinds of BullMQ queue offer and the sender needs. */
interface BullQueue {
  add(name: string, data: object, options: JobsOptions): Promise<unknown>;
  on(event: 'error', listener: (error: Error) => void): unknown;
  waitUntilReady(): Promise<unknown>;
  close(): Promise<void>;
}

interface BullWorker {
  run(): Promise<void>;
  pause(): Promise<void>;
  waitUntilReady(): Promise<void>;
  close(force: boolean): Promise<void>;
  on(event: 'error', listener: (error: Error) => void): unknown;
  on(event: 'failed', listener: (job: Job | undefined) => void): unknown;
}

/** Options of every queue: its event stream is of no use here, so keep it short. */
export const queueOptions = { streams: { events: { maxLen: 100 } } };

export function workerOptions(settings: ReceiverSettings) {
  return {
    autorun: false,
    concurrency: settings.concurrency,
    // How soon a message is given to another process when its own was killed: within 15 s.
    lockDuration: 10_000,
    stalledInterval: 5_000,
    // Being killed in the middle of a message is not the message's fault, until it keeps happening.
    maxStalledCount: 20,
    runRetryDelay: 1_000,
    settings: { backoffStrategy: (failures: number) => retryDelay(settings.retry, failures) },
  };
}

export function processorOf(deliver: DeliverJob) {
  return async (job: Job): Promise<void> => {
    if (!job.id) throw new Error('A job without id cannot be a message');
    await deliver({ id: job.id, type: job.name }, job.attemptsMade + 1);
  };
}

interface SenderParts {
  readonly queue: BullQueue;
  readonly retry: RetryPolicy;
  readonly onError: (error: Error) => void;
  readonly disconnect: () => void;
}

export function senderOf({ queue, retry, onError, disconnect }: SenderParts): Sender {
  queue.on('error', onError);
  return {
    disconnect,
    waitUntilReady: () => queue.waitUntilReady(),
    close: () => queue.close(),
    // Not `addBulk`: on PostgreSQL it makes temporary tables, and a sequence that the application's role may not own.
    send: async (envelopes) => {
      await Promise.all(envelopes.map(({ id, type }) => queue.add(type, {}, jobOptions(id, retry))));
    },
  };
}

export function receiverOf(worker: BullWorker, settings: ReceiverSettings, disconnect: () => void): Receiver {
  worker.on('error', settings.onError);
  worker.on('failed', (job) => {
    if (job?.id && job.deferredFailure) settings.onLost({ id: job.id, type: job.name });
  });
  return {
    disconnect,
    waitUntilReady: () => worker.waitUntilReady(),
    run: () => worker.run(),
    drain: () => worker.pause(),
    // Forced: unforced, it would wait for ever for a Redis that is away, and cannot be hurried any more.
    close: () => worker.close(true),
  };
}

function jobOptions(jobId: string, retry: RetryPolicy): JobsOptions {
  return {
    jobId,
    attempts: retry.attempts,
    backoff: { type: 'doubling' },
    // Nothing is kept once finished: the outbox is the record, and a kept job would block its id for re-queueing.
    removeOnComplete: true,
    removeOnFail: true,
    // Error stacks may hold contents, and BullMQ keeps them in clear text.
    stackTraceLimit: 0,
  };
}
