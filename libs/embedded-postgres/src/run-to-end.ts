import { spawn } from 'node:child_process';
import type { ServerUser } from './server-user.js';

interface Surroundings {
  readonly cwd: string;
  readonly user: ServerUser;
  readonly signal: AbortSignal | undefined;
}

/**
 * Runs a program to its end; rejects with the last of what it said when that is not a success. When broken off, it
 * rejects after the program has gone, so that nothing of it is left behind.
 */
export function runToEnd(
  binary: string,
  args: readonly string[],
  { cwd, user, signal }: Surroundings,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(binary, args, {
      ...user,
      cwd,
      stdio: ['ignore', 'ignore', 'pipe'],
      env: { ...process.env, LC_ALL: 'C', PGDATA: undefined },
    });
    const breakOff = () => child.kill('SIGINT');
    signal?.addEventListener('abort', breakOff);
    let output = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => (output = (output + text).slice(-2_000)));
    child.once('error', reject);
    child.once('close', (code) => {
      signal?.removeEventListener('abort', breakOff);
      const lastLine = output.trim().split('\n').at(-1);
      if (code === 0) resolve();
      else
        reject(new Error(`The PostgreSQL data folder could not be made: ${lastLine ?? `${binary} failed`}`));
    });
    if (signal?.aborted) breakOff();
  });
}
