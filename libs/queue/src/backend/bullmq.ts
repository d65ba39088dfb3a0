import { createHash } from 'node:crypto';
import type { Job, JobsOptions } from 'bullmq';
import { type RetryPolicy, retryDelay } from '../retry.js';
import type { DeliverJob, Envelope, Receiver, ReceiverSettings, Sender } from './backend.js';

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
  on(event: 'failed', listener: (job: Job<JobData> | undefined) => void): unknown;
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
  return async (job: Job<JobData>): Promise<void> => {
    await deliver(envelopeOf(job), job.attemptsMade + 1);
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
      const jobs = envelopes.filter(({ ids }) => ids.length > 0);
      await Promise.all(jobs.map((envelope) => queue.add(...jobOf(envelope, retry))));
    },
  };
}

export function receiverOf(worker: BullWorker, settings: ReceiverSettings, disconnect: () => void): Receiver {
  worker.on('error', settings.onError);
  worker.on('failed', (job) => {
    if (job?.id && job.deferredFailure) settings.onLost(envelopeOf(job));
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

/** The ids, of an envelope with several messages. */
interface JobData {
  readonly ids?: readonly string[];
}

function jobOf({ type, ids }: Envelope, retry: RetryPolicy): [string, JobData, JobsOptions] {
  const [first = '', ...others] = ids;
  if (others.length === 0) return [type, {}, jobOptions(first, retry)];
  return [type, { ids }, jobOptions(createHash('sha256').update(ids.join()).digest('hex'), retry)];
}

function envelopeOf({ id, name, data }: Job<JobData>): Envelope {
  if (!id) throw new Error('A job without id cannot be a message');
  return { type: name, ids: data.ids ?? [id] };
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
