import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';

/** A real Redis for one spec file. */
export interface TestRedis {
  readonly url: string;
  /** Takes the server away, or gives it back empty, on the same port. Only when the spec started it. */
  readonly control: { kill(): Promise<void>; start(): Promise<void> } | null;
  stop(): Promise<void>;
}

export const noRedisReason = 'no REDIS_URL is set and no redis-server is on the PATH';

/** The Redis at `REDIS_URL`, or else a `redis-server` from the PATH on a free port; null when there is neither. */
export async function startTestRedis(): Promise<TestRedis | null> {
  const given = process.env['REDIS_URL'];
  if (given) return { url: given, control: null, stop: async () => undefined };
  if (spawnSync('redis-server', ['--version']).error) return null;
  let port = await freePort();
  let server: ChildProcess | null = null;
  const start = async () => {
    server = spawn(
      'redis-server',
      ['--port', `${port}`, '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'],
      {
        stdio: ['ignore', 'pipe', 'ignore'],
      },
    );
    await ready(server);
  };
  const kill = async () => {
    if (!server || server.exitCode !== null || server.signalCode !== null) return;
    const ended = once(server, 'exit');
    server.kill('SIGKILL');
    await ended;
  };
  for (let attempt = 1; ; attempt += 1) {
    try {
      await start();
      break;
    } catch (error) {
      // Somebody else took the port between our looking and Redis's asking.
      if (attempt === 5) throw error;
      port = await freePort();
    }
  }
  const killAtExit = () => server?.kill('SIGKILL');
  process.once('exit', killAtExit);
  const stop = async () => {
    process.off('exit', killAtExit);
    await kill();
  };
  return { url: `redis://127.0.0.1:${port}`, control: { kill, start }, stop };
}

function ready(server: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.once('exit', () => reject(new Error('redis-server ended before it was ready')));
    server.stdout?.on('data', (output: Buffer) => {
      if (output.includes('Ready to accept connections')) resolve();
    });
  });
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  if (address === null || typeof address === 'string') throw new Error('No free port');
  return address.port;
}
