import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { uuidv7 } from 'uuidv7';
import type { Client } from 'pg';
import { start } from './child.js';
import { atLeast, type Figure, information } from './figure.js';
import { type Database, onConnection } from './postgresql.js';
import { startWorker } from './product.js';
import type { Carried, Carry } from './queue/main.js';
import { median } from './rounds.js';

export interface QueuePlaces {
  /** With as many open actions as there are messages. */
  readonly product: Database;
  readonly bare: Database;
}

const messages = 1_000;
const rounds = 5;

/**
 * From committed outbox rows to inbox rows, against a queue that carries as many jobs for nothing, and, for
 * information, against one whose handler writes an inbox row by hand.
 */
export async function measureQueue(
  { product, bare }: QueuePlaces,
  redisUrl: string | null,
): Promise<Figure[]> {
  const worker = await startWorker(product.url, redisUrl);
  const environment = { DATABASE_URL: bare.url, OWNER_URL: bare.ownerUrl, REDIS_URL: redisUrl ?? '' };
  const { child: queue } = await start('test/bench/queue/main.js', /ready/, environment);
  const carry = (carrying: Carry) => queue.ask<Carried>(carrying);
  const rates: Record<'product' | 'bare' | 'written', number[]> = { product: [], bare: [], written: [] };
  await onConnection(product.adminUrl, async (client) => {
    await deliver(client, messages / 4);
    await carry({ messages: messages / 4, writing: true });
    await carry({ messages: messages / 4, writing: false });
    for (let round = 0; round < rounds; round += 1) {
      rates.product.push(messages / (await deliver(client, messages)));
      rates.bare.push(messages / (await carry({ messages, writing: false })).seconds);
      rates.written.push(messages / (await carry({ messages, writing: true })).seconds);
    }
  });
  await Promise.all([worker.stop(), queue.stop()]);
  const name = `outbox to inbox on ${redisUrl ? 'Redis' : 'PostgreSQL'}: against`;
  const measured = { unit: 'messages/s', value: median(rates.product) };
  return [
    atLeast(0.5, { ...measured, name: `${name} bare BullMQ`, reference: median(rates.bare) }),
    information({ ...measured, name: `${name} BullMQ that writes a row`, reference: median(rates.written) }),
  ];
}

/** Commits `count` announcements of open actions to their assignees; gives the seconds until all are in an inbox. */
async function deliver(client: Client, count: number): Promise<number> {
  const before = await delivered(client);
  const ids = Array.from({ length: count }, () => uuidv7());
  await client.query(
    `INSERT INTO queue.outbox (id, type, payload, trace_id)
     SELECT m.id, 'action.assigned', json_build_object('receiverId', a.assignee_id, 'objectType', 'action',
              'objectId', a.id, 'caseId', a.case_id, 'tableId', a.table_id, 'confidential', false), $2
       FROM unnest($1::uuid[]) WITH ORDINALITY AS m (id, n)
       JOIN (SELECT *, row_number() OVER (ORDER BY id) AS n FROM actions.action WHERE ended_at IS NULL) AS a USING (n)`,
    [ids, randomUUID().replaceAll('-', '')],
  );
  const startedAt = performance.now();
  while ((await delivered(client)) < before + count) {
    if (performance.now() - startedAt > 60_000)
      throw new Error(`${count} messages did not arrive in a minute`);
    await pause(10);
  }
  return (performance.now() - startedAt) / 1000;
}

async function delivered(client: Client): Promise<number> {
  const { rows } = await client.query<{ count: number }>(
    'SELECT count(*)::int AS count FROM notifications.notification',
  );
  return rows[0]?.count ?? 0;
}
