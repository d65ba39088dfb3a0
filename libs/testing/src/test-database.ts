import { randomBytes } from 'node:crypto';
import { Client } from 'pg';

export interface TestDatabase {
  /** As the application: a role that owns nothing. */
  readonly url: string;
  /** As the owner of schemas and tables. */
  readonly ownerUrl: string;
  /** As PostgreSQL's superuser, on this database. */
  readonly adminUrl: string;
  /** Ends every session on it and removes it. */
  drop(): Promise<void>;
}

/** A freshly migrated, empty database of one's own: a clone of the template that global-setup made. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const name = `test_${randomBytes(6).toString('hex')}`;
  await asAdmin(`CREATE DATABASE ${name} TEMPLATE casustafel_template OWNER casustafel_owner`);
  return {
    url: urlFor('casustafel_app', name),
    ownerUrl: urlFor('casustafel_owner', name),
    adminUrl: urlFor('postgres', name),
    drop: () => asAdmin(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`),
  };
}

function adminUrl(): string {
  const url = process.env['CASUSTAFEL_TEST_ADMIN_URL'];
  if (url) return url;
  throw new Error('No test server: only specs of the projects integration, e2e and browser have a database.');
}

function urlFor(role: string, database: string): string {
  const url = new URL(adminUrl());
  url.username = role;
  url.pathname = `/${database}`;
  return url.href;
}

async function asAdmin(statement: string): Promise<void> {
  const client = new Client({ connectionString: adminUrl() });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
