import { createTestDatabase, type TestDatabase } from '#lib/testing';
import { Client } from 'pg';
import type { Row } from './stored-world.js';

/** A database whose rows come and go at will: nothing in it fires, so nothing has to be recorded. */
export interface WorldDatabase {
  readonly database: TestDatabase;
  readonly superuser: Client;
  /** Leaves these rows, and no others in these tables. */
  fill(tables: Readonly<Record<string, readonly Row[]>>): Promise<void>;
  stop(): Promise<void>;
}

export async function aWorldDatabase(): Promise<WorldDatabase> {
  const database = await createTestDatabase();
  const superuser = new Client({ connectionString: database.adminUrl });
  await superuser.connect();
  const { rows } = await superuser.query<{ statement: string }>(
    `SELECT format('ALTER TABLE %s DISABLE TRIGGER ALL', c.oid::regclass) AS statement
       FROM pg_class c WHERE c.relkind = 'r' AND c.relnamespace IN ('cases'::regnamespace, 'actions'::regnamespace, 'intake'::regnamespace)`,
  );
  for (const { statement } of rows) await superuser.query(statement);
  return {
    database,
    superuser,
    async fill(tables) {
      const names = Object.keys(tables).map((name) => `DELETE FROM ${name}`);
      await superuser.query('BEGIN');
      await superuser.query(names.reverse().join(';'));
      for (const [name, some] of Object.entries(tables)) {
        if (some.length === 0) continue;
        await superuser.query(
          `INSERT INTO ${name} SELECT * FROM jsonb_populate_recordset(NULL::${name}, $1)`,
          [JSON.stringify(some)],
        );
      }
      await superuser.query('COMMIT');
    },
    async stop() {
      await superuser.end();
      await database.drop();
    },
  };
}
