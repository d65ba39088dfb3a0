import type { EmbeddedServer } from '#lib/embedded-postgres';
import { Client } from 'pg';
import type { Secrets } from './data-folder.js';

const database = 'casustafel';
/** Where a new database is filled. It gets its real name when it is whole: being killed leaves no half demo. */
const unfinished = 'casustafel_new';

export interface DatabaseUrls {
  readonly databaseUrl: string;
  readonly ownerUrl: string;
}

/**
 * Makes roles and database when they are missing, and brings the database up to date. `fill` gets a new
 * database once, before anybody else sees it.
 */
export async function prepareDatabase(
  server: EmbeddedServer,
  secrets: Secrets,
  steps: { migrate(ownerUrl: string): Promise<unknown>; fill(urls: DatabaseUrls): Promise<void> },
): Promise<DatabaseUrls> {
  const urlsOf = (name: string): DatabaseUrls => ({
    databaseUrl: server.urlFor('casustafel_app', secrets.app, name),
    ownerUrl: server.urlFor('casustafel_owner', secrets.owner, name),
  });
  const admin = new Client({ connectionString: server.urlFor('postgres', secrets.superuser, 'postgres') });
  admin.on('error', () => undefined);
  await admin.connect();
  try {
    await ensureRole(admin, 'casustafel_owner', 'CREATEROLE', secrets.owner);
    await ensureRole(admin, 'casustafel_app', 'NOCREATEROLE', secrets.app);
    if (await exists(admin, database)) {
      await steps.migrate(urlsOf(database).ownerUrl);
      return urlsOf(database);
    }
    await admin.query(`DROP DATABASE IF EXISTS ${unfinished} WITH (FORCE)`);
    await admin.query(`CREATE DATABASE ${unfinished} OWNER casustafel_owner`);
    await steps.migrate(urlsOf(unfinished).ownerUrl);
    await steps.fill(urlsOf(unfinished));
    await endSessions(admin, unfinished);
    await admin.query(`ALTER DATABASE ${unfinished} RENAME TO ${database}`);
    return urlsOf(database);
  } finally {
    await admin.end();
  }
}

async function ensureRole(admin: Client, role: string, attributes: string, password: string): Promise<void> {
  const { rowCount } = await admin.query('SELECT FROM pg_roles WHERE rolname = $1', [role]);
  const verb = rowCount === 0 ? 'CREATE' : 'ALTER';
  await admin.query(`${verb} ROLE ${role} LOGIN ${attributes} PASSWORD ${admin.escapeLiteral(password)}`);
}

async function exists(admin: Client, name: string): Promise<boolean> {
  return (await admin.query('SELECT FROM pg_database WHERE datname = $1', [name])).rowCount === 1;
}

async function endSessions(admin: Client, name: string): Promise<void> {
  await admin.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1', [name]);
}
