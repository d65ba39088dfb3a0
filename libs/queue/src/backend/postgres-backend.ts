import { createPostgresBackend, withBackend } from 'bullmq';
import { Client, type ClientConfig } from 'pg';
import type { QueueBackend } from './backend.js';
import { processorOf, queueName, queueOptions, receiverOf, senderOf, workerOptions } from './bullmq.js';

/** The schema of BullMQ's own tables, made by `migrateQueueBackend`. */
export const backendSchema = 'bullmq';

/** BullMQ on PostgreSQL at `url`, as the application's role; its tables must have been made by `migrateQueueBackend`. */
export function postgresBackend(url: string): QueueBackend {
  const { Queue, Worker } = withBackend(createPostgresBackend);
  // A pool connects when asked to; nothing goes on trying by itself.
  const disconnect = () => undefined;
  return {
    name: 'postgresql',
    openSender: (retry, onError) => {
      const queue = new Queue(queueName, { ...queueOptions, connection: pool(url, 2) });
      return senderOf({ queue, retry, onError, disconnect });
    },
    openReceiver: (deliver, settings) => {
      const options = { ...workerOptions(settings), connection: pool(url, 3) };
      return receiverOf(new Worker(queueName, processorOf(deliver), options), settings, disconnect);
    },
  };
}

/**
 * BullMQ takes connections without listening to what befalls them: one that is lost just then would end the process. Who
 * sent a statement over it hears of that all the same.
 */
class AttendedClient extends Client {
  constructor(config?: ClientConfig) {
    super(config);
    this.on('error', () => undefined);
  }
}

/** Settings of BullMQ's pool of connections. */
export function pool(connectionString: string, max: number) {
  return {
    Client: AttendedClient,
    connectionString,
    schema: backendSchema,
    max,
    connectionTimeoutMillis: 5_000,
    query_timeout: 10_000,
    keepAlive: true,
    // Not waiting for the disk loses nothing: what the relay sends is on disk with its own COMMIT, which comes after, and
    // of what a crash forgets to be done the outbox knows that it is.
    options: '-c synchronous_commit=off',
  };
}
