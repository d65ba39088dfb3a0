import 'reflect-metadata';
import { loadEnvFile } from '#lib/config';
import { Closers } from './closers.js';
import { watchLauncher } from './launcher.js';
import { startStandalone } from './start-standalone.js';
import { welcome } from './welcome.js';

/** Closing takes a second; what hangs longer is cut off, and the database's watchdog does the rest. */
const patience = 20_000;

const closers = new Closers();
const told = new Promise<void>((resolve) => {
  const stop = () => {
    closers.interrupt();
    resolve();
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
  watchLauncher(stop);
});

try {
  loadEnvFile();
  const standalone = await startStandalone(closers);
  process.stdout.write(welcome(standalone));
  await Promise.race([told, standalone.database.ended]);
  if (!closers.signal.aborted) throw new Error('PostgreSQL ended by itself: start Casustafel again.');
} catch (error) {
  if (!closers.signal.aborted) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  }
} finally {
  setTimeout(() => process.exit(1), patience).unref();
  await closers.closeAll();
}
process.exit();
