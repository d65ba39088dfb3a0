import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';

const script = 'while read -r _; do :; done; kill -INT "$1" 2>/dev/null';

/**
 * Ends the server when we are gone without having been able to (kill -9, out of memory): a shell waits for
 * the end of a pipe that only we hold. Returns the function that sends it home.
 */
export function watchdogFor(server: ChildProcess): () => Promise<void> {
  if (process.platform === 'win32' || server.pid === undefined) return () => Promise.resolve();
  const watchdog = spawn('/bin/sh', ['-c', script, 'casustafel-watchdog', String(server.pid)], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  const gone = once(watchdog, 'exit').then(
    () => undefined,
    () => undefined,
  );
  watchdog.unref();
  return () => {
    watchdog.ref();
    watchdog.kill('SIGKILL');
    return gone;
  };
}
