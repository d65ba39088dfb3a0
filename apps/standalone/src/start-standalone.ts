import { HttpSettings, readSettings, StandaloneSettings } from '#lib/config';
import { apiSections } from '../../api/src/api-settings.js';
import { assertPortFree } from '../../api/src/port.js';
import { startApi } from '../../api/src/start-api.js';
import { WorkerModule } from '../../worker/src/worker.module.js';
import { workerSections } from '../../worker/src/worker-settings.js';
import type { Closers } from './closers.js';
import { type OpenDatabase, openDatabase } from './database/open-database.js';

export interface Standalone {
  readonly url: string;
  readonly servesWeb: boolean;
  readonly database: OpenDatabase;
}

/** Everything in one process: PostgreSQL, API, worker and web application. */
export async function startStandalone(closers: Closers): Promise<Standalone> {
  const { standalone, http } = readSettings({ standalone: StandaloneSettings, http: HttpSettings });
  // Asked before the slow part: a taken port is the likeliest thing to be wrong.
  await assertPortFree(http.port, http.host);
  const database = await openDatabase(standalone, closers);
  closers.assertOpen();
  const environment = { LOG_LEVEL: 'warn', ...process.env, DATABASE_URL: database.databaseUrl };
  const worker = WorkerModule.forRoot(readSettings(workerSections, environment));
  const api = await startApi(readSettings(apiSections, environment), { alongside: [worker] });
  closers.add(() => api.close());
  return { url: api.url, servesWeb: api.servesWeb, database };
}
