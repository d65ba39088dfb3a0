/**
 * Bare BullMQ: what a queue costs by itself. Jobs are added as the relay adds them (a hundred at once), with an id each, and
 * taken by one worker with as many hands as the product's, whose handler does nothing, or only what anybody would have
 * to write: it puts a row in the inbox, and asks nobody's rights.
 */
import { randomUUID } from 'node:crypto';
import { createPostgresBackend, type Job, type JobsOptions, Queue, Worker, withBackend } from 'bullmq';
import { Pool } from 'pg';

/** How many jobs to carry, and whether each writes a row. */
export interface Carry {
  readonly messages: number;
  readonly writing: boolean;
}

export interface Carried {
  /** From the first that was added to the last that was handled. */
  readonly seconds: number;
}

const name = 'bare';
const concurrency = 5;
const addedAtOnce = 100;
const options: JobsOptions = { removeOnComplete: true, removeOnFail: true };

const redisUrl = process.env['REDIS_URL'];
const inbox = new Pool({ connectionString: process.env['OWNER_URL'], max: concurrency });
await inbox.query(
  'CREATE TABLE IF NOT EXISTS public.inbox (id uuid PRIMARY KEY, person_id uuid, moment text)',
);

let handled: () => void = () => undefined;
const handle = async ({ name }: Job): Promise<void> => {
  if (name === 'written') await write();
  handled();
};
const { queue, worker } = redisUrl ? onRedis(redisUrl) : onPostgreSql(process.env['DATABASE_URL'] ?? '');

function onRedis(url: string) {
  const connection = { url, maxRetriesPerRequest: null };
  return {
    queue: new Queue(name, { connection }),
    worker: new Worker(name, handle, { connection, concurrency }),
  };
}

function onPostgreSql(connectionString: string) {
  const backend = withBackend(createPostgresBackend);
  const connection = (max: number) => ({ connectionString, schema: 'bullmq', max });
  return {
    queue: new backend.Queue(name, { connection: connection(2) }),
    worker: new backend.Worker(name, handle, { connection: connection(3), concurrency }),
  };
}

async function write(): Promise<void> {
  const text = 'INSERT INTO public.inbox VALUES ($1, $2, $3)';
  await inbox.query({ name: 'write', text, values: [randomUUID(), randomUUID(), 'action.assigned'] });
}

async function carry({ messages, writing }: Carry): Promise<Carried> {
  const startedAt = performance.now();
  const done = new Promise<void>((resolve) => {
    let count = 0;
    handled = () => {
      count += 1;
      if (count === messages) resolve();
    };
  });
  for (let first = 0; first < messages; first += addedAtOnce) {
    const batch = Array.from({ length: Math.min(addedAtOnce, messages - first) }, (_, n) => first + n);
    await Promise.all(
      batch.map((n): Promise<Job> =>
        queue.add(writing ? 'written' : 'bare', {}, { ...options, jobId: `m${startedAt}-${n}` }),
      ),
    );
  }
  await done;
  return { seconds: (performance.now() - startedAt) / 1000 };
}

await Promise.all([queue.waitUntilReady(), worker.waitUntilReady()]);
process.on('message', (question: Carry) => void carry(question).then((answer) => process.send?.(answer)));
process.once('SIGTERM', () => process.exit());
process.once('disconnect', () => process.exit());
process.stdout.write('ready\n');
