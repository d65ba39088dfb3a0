import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import {
  createTestDatabase,
  HttpClient,
  startTestRedis,
  type TestDatabase,
  type TestRedis,
} from '#lib/testing';
import { type Mailbox, startMailbox } from './mailbox.js';
import { layWire, type Wire } from './wire.js';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** A spec asks in a second what people ask in a day. */
const withoutLimits = {
  RATE_LIMIT_ADDRESS: '0',
  RATE_LIMIT_ACCOUNT: '0',
  RATE_LIMIT_SIGN_IN: '0',
  RATE_LIMIT_REFUSALS: '0',
};

export type Backend = 'PostgreSQL' | 'Redis';

/** A built process of the product, started for a test. */
export interface Process {
  /** What it has printed so far, for asserting on what must not be in it. */
  output(): string;
  stop(signal?: NodeJS.Signals): Promise<void>;
}

/** The whole product as it runs for real: separate processes, a database, a mail server, and Redis when asked. */
export interface Installation {
  readonly origin: string;
  readonly database: TestDatabase;
  readonly redis: TestRedis | null;
  readonly mailbox: Mailbox;
  /** The lines over which the processes reach these servers; the spec itself does not use them. */
  readonly wires: { readonly database: Wire; readonly redis: Wire | null; readonly mail: Wire } | null;
  readonly api: Process;
  worker: Process;
  signIn(username: string): Promise<HttpClient>;
  startWorker(): Promise<Process>;
  startApi(): Promise<{ origin: string; process: Process }>;
  stop(): Promise<void>;
}

/**
 * Starts the built api and worker on a clone of the migrated database with demo data; `wired` with lines in between
 * that a spec can cut. `settings` are variables that differ from the others'.
 */
export async function startInstallation(
  backend: Backend = 'PostgreSQL',
  { wired = false, settings = {} }: { wired?: boolean; settings?: Readonly<Record<string, string>> } = {},
): Promise<Installation> {
  const database = await createTestDatabase();
  const redis = backend === 'Redis' ? await startTestRedis() : null;
  const mailbox = await startMailbox();
  const wires = wired
    ? {
        database: await layWire(database.url),
        redis: redis && (await layWire(redis.url)),
        mail: await layWire(mailbox.url),
      }
    : null;
  const redisUrl = wires?.redis?.url ?? redis?.url;
  const environment = {
    PATH: process.env['PATH'],
    DATABASE_URL: wires?.database.url ?? database.url,
    DATABASE_OWNER_URL: database.ownerUrl,
    SMTP_URL: wires?.mail.url ?? mailbox.url,
    PUBLIC_URL: 'http://localhost:3000',
    PORT: '0',
    ...withoutLimits,
    ...settings,
    ...(redisUrl ? { REDIS_URL: redisUrl } : {}),
  };
  const started: Process[] = [];
  const launch = async (script: string, ready: RegExp) => {
    const launched = await launchProcess(script, ready, environment);
    started.push(launched.process);
    return launched;
  };
  const startApi = async () => {
    const { process, match } = await launch('apps/api/src/main.js', /answers at (http:\S+)/);
    return { process, origin: match[1] ?? '' };
  };
  const startWorker = async () => (await launch('apps/worker/src/main.js', /worker is running/)).process;
  const stop = async () => {
    await Promise.all(started.map((one) => one.stop()));
    await Promise.all([wires?.database.cut(), wires?.redis?.cut(), wires?.mail.cut()]);
    await mailbox.stop();
    await redis?.stop();
    await database.drop();
  };
  try {
    await runToEnd('apps/tasks/src/main.js', ['seed'], environment);
    const api = await startApi();
    const worker = await startWorker();
    return {
      ...{ database, redis, mailbox, wires, worker, startApi, startWorker, stop },
      api: api.process,
      origin: api.origin,
      signIn: (username) => new HttpClient(api.origin).signIn(username),
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function launchProcess(script: string, ready: RegExp, env: NodeJS.ProcessEnv) {
  const child = spawn(process.execPath, [`dist/${script}`], {
    cwd: root,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const match = await new Promise<RegExpExecArray>((resolve, reject) => {
    const take = (chunk: Buffer) => {
      output += chunk.toString();
      const found = ready.exec(output);
      if (found) resolve(found);
    };
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    child.once('exit', () => reject(new Error(`${script} ended before it was ready:\n${output}`)));
  });
  return { match, process: { output: () => output, stop: (signal?: NodeJS.Signals) => stop(child, signal) } };
}

async function stop(child: ChildProcess, signal: NodeJS.Signals = 'SIGTERM'): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill(signal);
  await ended;
}

async function runToEnd(script: string, args: readonly string[], env: NodeJS.ProcessEnv): Promise<void> {
  const child = spawn(process.execPath, [`dist/${script}`, ...args], {
    cwd: root,
    env,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let complaint = '';
  child.stderr.on('data', (chunk: Buffer) => (complaint += chunk.toString()));
  const [code] = (await once(child, 'exit')) as [number];
  if (code !== 0) throw new Error(`${script} ended with ${String(code)}:\n${complaint}`);
}
