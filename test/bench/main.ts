/**
 * `npm run bench`: starts a PostgreSQL of its own, loads data, runs the built product and what it is held against, and
 * prints one JSON line for each figure. What is measured and how to read it stands in README.md. Ends with 0 also when
 * a target is missed: it reports; with 1 when something broke. `npm run bench -- permissions queue` measures only those.
 */
import { killAll, start } from './child.js';
import { fill } from './data/fill.js';
import { volumeForPermissions, volumeOf } from './data/volume.js';
import { type Figure, print } from './figure.js';
import { measureGrowth, type Place } from './growth.js';
import { measurePermissions } from './permissions.js';
import { type PostgreSql, startPostgreSql } from './postgresql.js';
import { startApi } from './product.js';
import { measureQueue } from './queue.js';
import { measureReads } from './reads.js';
import { startRedis } from './redis.js';

const startedAt = performance.now();
const figures: Figure[] = [];

function report(...measured: readonly Figure[]): void {
  for (const figure of measured) print(figure);
  figures.push(...measured);
}

async function placeOf(server: PostgreSql, cases: number, volume = volumeOf(cases)): Promise<Place> {
  const database = await server.createDatabase(`cases_${cases}`);
  await fill(database.adminUrl, volume);
  return { database, cases, origin: (await startApi(database.url)).origin };
}

const parts: Readonly<Record<string, (server: PostgreSql) => Promise<void>>> = {
  reads: runReads,
  permissions: runPermissions,
  queue: runQueue,
};

async function run(server: PostgreSql): Promise<void> {
  const asked = process.argv.slice(2);
  const unknown = asked.filter((name) => !Object.hasOwn(parts, name));
  if (unknown.length > 0)
    throw new Error(
      `No part of the bench: ${unknown.join(', ')}. There are ${Object.keys(parts).join(', ')}.`,
    );
  for (const [name, part] of Object.entries(parts))
    if (asked.length === 0 || asked.includes(name)) await part(server);
}

const startLoad = async () => (await start('test/bench/load/main.js', /ready/, {})).child;

/** The three reads, and how they grow. */
async function runReads(server: PostgreSql): Promise<void> {
  const small = await placeOf(server, 20_000);
  const tiny = await placeOf(server, 2_000);
  const large = await placeOf(server, 200_000);
  const byHand = await start('test/bench/reference/main.js', /answers at (http:\S+)/, {
    DATABASE_URL: large.database.url,
  });
  const load = await startLoad();
  print({ loaded: large.cases, seconds: secondsSoFar() });
  const sides = { product: large.origin, reference: byHand.match[1] ?? '' };
  report(...(await measureReads(load, large.database, sides)));
  report(...(await measureGrowth(load, { tiny, small, large })));
}

async function runPermissions(server: PostgreSql): Promise<void> {
  const few = await placeOf(server, 6_200, volumeForPermissions(6_200));
  const many = await placeOf(server, 620_000, volumeForPermissions(620_000));
  report(...(await measurePermissions(await startLoad(), { many, few })));
}

async function runQueue(server: PostgreSql): Promise<void> {
  const bare = await server.createDatabase('bare_queue');
  const product = await server.createDatabase('queue');
  await fill(product.adminUrl, volumeOf(20_000));
  const queues = { product, bare };
  report(...(await measureQueue(queues, null)));
  const redis = await startRedis();
  if (redis) report(...(await measureQueue(queues, redis.url)));
  await redis?.stop();
}

function secondsSoFar(): number {
  return Math.round((performance.now() - startedAt) / 1000);
}

function summary() {
  const judged = figures.filter(({ ok }) => ok !== null);
  const held = judged.filter(({ ok }) => ok).length;
  return { targets: judged.length, held, missed: judged.length - held, seconds: secondsSoFar() };
}

const server = await startPostgreSql();
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    killAll();
    void server.stop().then(() => process.exit(1));
  });
}
try {
  await run(server);
  print(summary());
} catch (error) {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exitCode = 1;
} finally {
  killAll();
  await server.stop();
}
process.exit();
