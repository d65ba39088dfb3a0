import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';

export interface Redis {
  readonly url: string;
  stop(): Promise<void>;
}

/** A Redis of the bench's own; `null` when no `redis-server` is on the PATH. */
export async function startRedis(): Promise<Redis | null> {
  if (spawnSync('redis-server', ['--version']).error) return null;
  const port = await freePort();
  const inMemory = ['--port', `${port}`, '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'];
  const server = spawn('redis-server', inMemory, { stdio: ['ignore', 'pipe', 'ignore'] });
  const killAtExit = () => server.kill('SIGKILL');
  process.once('exit', killAtExit);
  await ready(server);
  return {
    url: `redis://127.0.0.1:${port}`,
    async stop() {
      process.off('exit', killAtExit);
      server.removeAllListeners('exit');
      const ended = once(server, 'exit');
      server.kill('SIGKILL');
      await ended;
    },
  };
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
