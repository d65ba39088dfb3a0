import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import type { ServerUser } from './server-user.js';
import { watchdogFor } from './watchdog.js';

export interface ServerProcess {
  /** Resolves when the server has ended, for whatever reason. */
  readonly ended: Promise<void>;
  /** Ends sessions and writes everything to disk (PostgreSQL's "fast" shutdown). */
  stop(): Promise<void>;
}

export class PortTaken extends Error {}

const readyLine = 'database system is ready to accept connections';
const portTakenLine = /could not bind|could not create any TCP\/IP sockets/;
const lastWords = /(?:FATAL|PANIC):\s+(.*)/;

/** Runs `postgres` until it accepts connections. Rejects with its own last words when it does not. */
export async function runServer(
  binary: string,
  args: readonly string[],
  cwd: string,
  { user, signal }: { user: ServerUser; signal?: AbortSignal | undefined },
): Promise<ServerProcess> {
  const child = spawn(binary, args, {
    ...user,
    cwd,
    // A session of its own, so that Ctrl-C reaches us first and we decide when the database goes.
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, LC_ALL: 'C', PGDATA: undefined, PGPORT: undefined },
  });
  const releaseWatchdog = watchdogFor(child);
  const ended = once(child, 'close').then(releaseWatchdog, releaseWatchdog);
  const breakOff = () => child.kill('SIGINT');
  signal?.addEventListener('abort', breakOff);
  try {
    await untilReady(child);
  } catch (error) {
    child.kill('SIGINT');
    await ended;
    throw error;
  } finally {
    signal?.removeEventListener('abort', breakOff);
  }
  return {
    ended,
    async stop() {
      if (child.exitCode === null && child.signalCode === null) child.kill('SIGINT');
      await ended;
    },
  };
}

function untilReady(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let output = '';
    child.on('error', reject);
    child.on('close', () => {
      if (portTakenLine.test(output)) reject(new PortTaken());
      else reject(new Error(`PostgreSQL did not start: ${lastWords.exec(output)?.[1] ?? 'it said nothing'}`));
    });
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      output = (output + text).slice(-20_000);
      if (output.includes(readyLine)) resolve();
    });
  });
}
