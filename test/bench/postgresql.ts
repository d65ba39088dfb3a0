import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startServer } from '#lib/embedded-postgres';
import { Client } from 'pg';
import { runToEnd } from './child.js';

export interface Database {
  /** As the application: a role that owns nothing. */
  readonly url: string;
  readonly ownerUrl: string;
  /** As the superuser. */
  readonly adminUrl: string;
}

export interface PostgreSql {
  /** A migrated database without data. */
  createDatabase(name: string): Promise<Database>;
  stop(): Promise<void>;
}

/**
 * The settings of a real installation: commits are on disk before they are answered. What differs from PostgreSQL's own
 * defaults only makes loading the data faster, or can count statements.
 */
const settings = {
  max_wal_size: '8GB',
  maintenance_work_mem: '256MB',
  shared_preload_libraries: 'pg_stat_statements',
};

const template = 'casustafel_template';

/** A PostgreSQL of the bench's own, in a folder that is removed afterwards. */
export async function startPostgreSql(): Promise<PostgreSql> {
  const folder = await mkdtemp(join(tmpdir(), 'casustafel-bench-'));
  const password = randomBytes(16).toString('hex');
  const server = await startServer({
    folder: join(folder, 'postgresql'),
    superuserPassword: password,
    settings,
  });
  const urls = (name: string): Database => ({
    url: server.urlFor('casustafel_app', password, name),
    ownerUrl: server.urlFor('casustafel_owner', password, name),
    adminUrl: server.urlFor('postgres', password, name),
  });
  const administer = (statements: string) =>
    onConnection(urls('postgres').adminUrl, (c) => c.query(statements));
  const stop = async () => {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  };
  try {
    // Not among the settings above: those hold for as long as it runs.
    await administer('ALTER SYSTEM SET pg_stat_statements.track = none');
    await administer('SELECT pg_reload_conf()');
    await administer(`CREATE ROLE casustafel_owner LOGIN CREATEROLE PASSWORD '${password}'`);
    await administer(`CREATE ROLE casustafel_app LOGIN PASSWORD '${password}'`);
    await administer(`CREATE DATABASE ${template} OWNER casustafel_owner`);
    await runToEnd('apps/tasks/src/main.js', ['migrate'], { DATABASE_OWNER_URL: urls(template).ownerUrl });
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    stop,
    async createDatabase(name) {
      await administer(`CREATE DATABASE ${name} TEMPLATE ${template} OWNER casustafel_owner`);
      return urls(name);
    },
  };
}

export async function onConnection<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
