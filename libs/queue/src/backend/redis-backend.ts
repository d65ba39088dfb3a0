import { Queue, Worker } from 'bullmq';
import type { QueueBackend } from './backend.js';
import { processorOf, queueName, queueOptions, receiverOf, senderOf, workerOptions } from './bullmq.js';

/** BullMQ on Redis at `url` (`redis://` or `rediss://`). `prefix` keeps installations on one Redis apart. */
export function redisBackend(url: string, prefix = 'casustafel'): QueueBackend {
  return {
    name: 'redis',
    openSender: (retry, onError) => {
      const { connection, disconnect } = reconnecting(url);
      // The relay holds a transaction while it sends: fail at once when Redis is away, rather than queue in memory.
      const impatient = { enableOfflineQueue: false, maxRetriesPerRequest: 1, commandTimeout: 5_000 };
      const queue = new Queue(queueName, {
        ...queueOptions,
        prefix,
        connection: { ...connection, ...impatient },
      });
      return senderOf({ queue, retry, onError, disconnect });
    },
    openReceiver: (deliver, settings) => {
      const { connection, disconnect } = reconnecting(url);
      const options = {
        ...workerOptions(settings),
        prefix,
        connection: { ...connection, maxRetriesPerRequest: null },
      };
      return receiverOf(new Worker(queueName, processorOf(deliver), options), settings, disconnect);
    },
  };
}

function reconnecting(url: string) {
  let wanted = true;
  const retryStrategy = (times: number) => (wanted ? Math.min(times * 200, 5_000) : null);
  return { connection: { url, retryStrategy }, disconnect: () => (wanted = false) };
}
