import { join } from 'node:path';
import type { StandaloneSettings } from '#lib/config';
import { refuseDemoInProduction } from '#lib/config';
import { lockFolder, startServer } from '#lib/embedded-postgres';
import { migrate } from '../../../tasks/src/migrate.js';
import type { Closers } from '../closers.js';
import { fillWithDemo } from '../demo/fill-with-demo.js';
import { openDataFolder, secretsOf } from './data-folder.js';
import { prepareDatabase } from './prepare-database.js';

export interface OpenDatabase {
  readonly databaseUrl: string;
  /** Resolves when an own server ends by itself; never for somebody else's server. */
  readonly ended: Promise<void>;
  /** Where the data is, for people. */
  readonly place: string;
  /** Our own server holds the demo; on somebody else's we put nothing but tables. */
  readonly isOwn: boolean;
}

/** The database that `npm start` runs on: its own in DATA_DIR, or the one of DATABASE_URL. */
export async function openDatabase(settings: StandaloneSettings, closers: Closers): Promise<OpenDatabase> {
  const { databaseUrl, ownerUrl } = settings;
  if (databaseUrl === undefined) return openOwn(settings.dataDir, closers);
  if (ownerUrl !== undefined) await migrate(ownerUrl);
  const { hostname, pathname } = new URL(databaseUrl);
  return { databaseUrl, ended: new Promise(() => undefined), place: `${hostname}${pathname}`, isOwn: false };
}

async function openOwn(dataDir: string, closers: Closers): Promise<OpenDatabase> {
  refuseDemoInProduction();
  const folder = await openDataFolder(dataDir);
  const lock = await lockFolder(folder);
  closers.add(() => lock.release());
  const secrets = await secretsOf(folder);
  closers.assertOpen();
  const server = await startServer({
    folder: join(folder, 'postgresql'),
    superuserPassword: secrets.superuser,
    signal: closers.signal,
  });
  closers.add(() => server.stop());
  closers.assertOpen();
  const { databaseUrl } = await prepareDatabase(server, secrets, { migrate, fill: fillWithDemo });
  return { databaseUrl, ended: server.ended, place: folder, isOwn: true };
}
