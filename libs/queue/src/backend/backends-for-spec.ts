import { newId } from '#lib/kernel';
import { createPostgresBackend, Queue, withBackend } from 'bullmq';
import type { QueueBackend } from './backend.js';
import { queueName } from './bullmq.js';
import { postgresBackend } from './postgres-backend.js';
import { redisBackend } from './redis-backend.js';

export interface Prepared {
  readonly backend: QueueBackend;
  readonly options: { redisUrl?: string; redisPrefix?: string };
  /** BullMQ's own view, to look into the queue and to damage it. */
  readonly queue: Pick<Queue, 'add' | 'getJob' | 'remove' | 'close'>;
}

export type Prepare = (databaseUrl: string) => Prepared;

/** Both kinds of queue; `prepare` is `null` for Redis when there is none. */
export function backendKinds(redisUrl: string | null): { kind: string; prepare: Prepare | null }[] {
  return [
    { kind: 'PostgreSQL', prepare: onPostgres },
    { kind: 'Redis', prepare: redisUrl === null ? null : onRedis(redisUrl) },
  ];
}

export function onPostgres(databaseUrl: string): Prepared {
  const { Queue: PostgresQueue } = withBackend(createPostgresBackend);
  const queue = new PostgresQueue(queueName, { connection: databaseUrl });
  return { backend: postgresBackend(databaseUrl), options: {}, queue };
}

function onRedis(redisUrl: string): Prepare {
  const redisPrefix = `spec-${newId()}`;
  return () => ({
    backend: redisBackend(redisUrl, redisPrefix),
    options: { redisUrl, redisPrefix },
    queue: new Queue(queueName, { prefix: redisPrefix, connection: { url: redisUrl } }),
  });
}
