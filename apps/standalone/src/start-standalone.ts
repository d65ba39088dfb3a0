import { type Environment, HttpSettings, readSettings, StandaloneSettings } from '#lib/config';
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
  // Everything that can be known to be wrong is said before the slow part.
  const { standalone, http } = readSettings({ standalone: StandaloneSettings, http: HttpSettings });
  const environment = { ...defaultsFor(http), ...process.env };
  settingsOn('postgresql://not-known-yet@localhost/casustafel', environment);
  await assertPortFree(http.port, http.host);
  const database = await openDatabase(standalone, closers);
  closers.assertOpen();
  const settings = settingsOn(database.databaseUrl, environment);
  const api = await startApi(settings, { alongside: [WorkerModule.forRoot(settings)] });
  closers.add(() => api.close());
  return { url: api.url, servesWeb: api.servesWeb, database };
}

function settingsOn(databaseUrl: string, environment: Environment) {
  return readSettings(
    { ...apiSections, ...workerSections },
    {
      ...environment,
      DATABASE_URL: databaseUrl,
      // Read already, if it was set.
      DATABASE_URL_FILE: undefined,
    },
  );
}

/** Quieter than a server, and with links that work on this machine. */
function defaultsFor({ port }: HttpSettings): Environment {
  return { LOG_LEVEL: 'warn', ...(port === 0 ? {} : { PUBLIC_URL: `http://localhost:${String(port)}` }) };
}
