import { loadEnvFile } from '#lib/config';

interface Running {
  close(): Promise<void>;
}

/** A container gets ten seconds from most orchestrators; what hangs longer is cut off. */
const patience = 9_000;

/**
 * Runs a process until it is told to stop (SIGINT, SIGTERM): requests and messages in hand are finished. What
 * cannot start says why in one sentence and ends with exit code 1.
 */
export async function runProcess(start: () => Promise<Running>): Promise<void> {
  const stopped = new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
      process.on(signal, () => {
        resolve();
      });
  });
  try {
    loadEnvFile();
    const running = await start();
    await stopped;
    setTimeout(() => process.exit(1), patience).unref();
    await running.close();
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  }
  process.exit();
}
