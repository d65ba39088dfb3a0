import { type ChildProcess, spawn } from 'node:child_process';

const script = 'while read -r _; do :; done; kill -INT "$1" 2>/dev/null';

/**
 * Ends the server when we are gone without having been able to (kill -9, out of memory): a shell waits for
 * the end of a pipe that only we hold. Returns the function that sends it home.
 */
export function watchdogFor(server: ChildProcess): () => void {
  if (process.platform === 'win32' || server.pid === undefined) return () => undefined;
  const watchdog = spawn('/bin/sh', ['-c', script, 'casustafel-watchdog', String(server.pid)], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  watchdog.on('error', () => undefined);
  watchdog.unref();
  return () => watchdog.kill('SIGKILL');
}
