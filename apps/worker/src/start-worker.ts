import { NestFactory } from '@nestjs/core';
import { checkDatabase } from '#lib/database';
import type { Clock } from '#lib/kernel';
import { processLogger } from '../../api/src/process-logger.js';
import { processCore } from '../../api/src/process-core.js';
import { WorkerModule } from './worker.module.js';
import type { WorkerSettings } from './worker-settings.js';

export interface RunningWorker {
  /** Finishes the messages in hand, then lets go of queue and database. */
  close(): Promise<void>;
}

const poolSize = 10;

/** Starts the worker process; several may run at once. Foreseen failures are an Error of one sentence. */
export async function startWorker(settings: WorkerSettings, clock?: Clock): Promise<RunningWorker> {
  const { databaseUrl } = settings.database;
  await checkDatabase(databaseUrl);
  const context = await NestFactory.createApplicationContext(
    WorkerModule.forRoot(settings, processCore(databaseUrl, poolSize, clock)),
    { logger: processLogger(settings.process), abortOnError: false },
  );
  return { close: () => context.close() };
}
