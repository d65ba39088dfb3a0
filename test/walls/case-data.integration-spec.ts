import { createTestDatabase, type TestDatabase } from '#lib/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';

let database: TestDatabase;
let superuser: Client;
let application: Client;

beforeAll(async () => {
  database = await createTestDatabase();
  superuser = await connected(database.adminUrl);
  application = await connected(database.url);
});
afterAll(async () => {
  await superuser.end();
  await application.end();
  await database.drop();
});

async function connected(url: string): Promise<Client> {
  const client = new Client({ connectionString: url });
  await client.connect();
  return client;
}

/** Schemas whose tables have no policy for their rows, and why that can be. */
const unruled: Readonly<Record<string, string>> = {
  audit:
    'Ids and no content; who acts writes, nobody included. A privacy officer reads, for a purpose and recorded.',
  identity: 'Of the people who work with the system; asked before it is known who acts, as in signing in.',
  http: 'The key of a request, and the ids that its answer had.',
};

/**
 * By what they are made of, not by a list: the tables that stand for a case or a signal, all that hang from one of their
 * rows, and all that belong to a person. A counter of numbers hangs from none.
 */
const ofCases = `
  SELECT c.oid, c.oid::regclass::text AS name, c.relnamespace::regnamespace::text AS schema, c.relrowsecurity AS walled,
         EXISTS (SELECT FROM pg_policy p WHERE p.polrelid = c.oid AND 'casustafel_app'::regrole = ANY (p.polroles)) AS ruled
    FROM pg_class c
   WHERE c.relkind IN ('r', 'p') AND c.relnamespace::regnamespace::text !~ '^pg_'
     AND (c.oid IN ('cases.case'::regclass, 'intake.signal'::regclass)
       OR EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
                     AND a.attname IN ('case_id', 'signal_id', 'action_id', 'item_id', 'subject_id', 'meeting_id', 'person_id')))
   ORDER BY 2`;

interface Found {
  readonly name: string;
  readonly schema: string;
  readonly walled: boolean;
  readonly ruled: boolean;
}

async function tablesOfCases(): Promise<Found[]> {
  const { rows } = await superuser.query<Found>(ofCases);
  return rows.filter(({ schema }) => !(schema in unruled));
}

describe('every table with data of cases or of a person', () => {
  it('has a policy for the rows that the application gets', async () => {
    const tables = await tablesOfCases();
    expect(tables.length).toBeGreaterThan(10);
    expect(tables.filter(({ walled, ruled }) => !walled || !ruled)).toEqual([]);
  });

  it('is in a schema that needs its excuse', async () => {
    const { rows } = await superuser.query<Found>(ofCases);
    const needed = new Set(rows.filter(({ walled }) => !walled).map(({ schema }) => schema));
    expect([...needed].sort()).toEqual(Object.keys(unruled).sort());
  });

  it('would be noticed without one', async () => {
    await superuser.query('BEGIN');
    await superuser.query('CREATE TABLE actions.reminder (id uuid PRIMARY KEY, action_id uuid)');
    const found = (await tablesOfCases()).filter(({ ruled }) => !ruled);
    await superuser.query('ROLLBACK');
    expect(found).toEqual([
      { oid: expect.anything(), name: 'actions.reminder', schema: 'actions', walled: false, ruled: false },
    ]);
  });

  it('gives nothing to the application when nobody acts', async () => {
    const tables = await tablesOfCases();
    await superuser.query('SET session_replication_role = replica');
    for (const { name } of tables) await aRowIn(name);
    for (const { name } of tables) {
      const rows = async (client: Client) => (await client.query(`SELECT FROM ${name}`)).rowCount;
      expect([name, await rows(superuser), await rows(application)]).toEqual([name, 1, 0]);
      await application.query('BEGIN');
      // What a transaction of the worker, which is nobody, tells the database.
      await application.query(
        `SELECT set_config('casustafel.' || name, value, true)
           FROM (VALUES ('person_id', ''), ('memberships', '[]'), ('duties', '{}'), ('as_of', now()::text), ('sits', '{}'),
                        ('organisations', '{}'), ('leads', '{}'), ('oversees', '{}')) AS told (name, value)`,
      );
      expect([name, await rows(application)]).toEqual([name, 0]);
      await application.query('COMMIT');
    }
  });
});

/** With something in every column that must have it; checks and guards are off for the occasion. */
async function aRowIn(table: string): Promise<void> {
  const { rows } = await superuser.query<{ statement: string }>(
    `SELECT format('ALTER TABLE %s DROP CONSTRAINT %I', conrelid::regclass, conname) AS statement
       FROM pg_constraint WHERE conrelid = $1::regclass AND contype = 'c'
      UNION ALL SELECT format('ALTER TABLE %s DISABLE TRIGGER USER', $1::regclass)
      UNION ALL SELECT format('INSERT INTO %s (%s) VALUES (%s)', $1::regclass, string_agg(quote_ident(attname), ','),
               string_agg(CASE format_type(atttypid, NULL) WHEN 'uuid' THEN 'gen_random_uuid()' WHEN 'jsonb' THEN '''{}'''
                  WHEN 'text[]' THEN '''{}''' WHEN 'uuid[]' THEN '''{}''' WHEN 'boolean' THEN 'true' WHEN 'date' THEN 'now()'
                  WHEN 'timestamp with time zone' THEN 'now()' ELSE '''1''' END, ','))
          FROM pg_attribute WHERE attrelid = $1::regclass AND attnum > 0 AND attnotnull AND NOT attisdropped`,
    [table],
  );
  for (const { statement } of rows) await superuser.query(statement);
}

/** What a function that looks past the policies may tell: who and when, never what was written about somebody. */
const content =
  /^(title|details|content|description|name|note|conditions|answers|motivation|birth_date|address)$/;

interface Definer {
  readonly name: string;
  readonly settings: string[] | null;
  readonly gives: string;
  readonly columns: string[] | null;
}

describe('functions that look past the policies', () => {
  async function definers(): Promise<Definer[]> {
    const { rows } = await superuser.query<Definer>(
      `SELECT p.oid::regprocedure::text AS name, p.proconfig AS settings, p.prorettype::regtype::text AS gives,
              p.proargnames[array_position(p.proargmodes, 't'):] AS columns
         FROM pg_proc p WHERE p.prosecdef AND has_function_privilege('casustafel_app', p.oid, 'EXECUTE') ORDER BY 1`,
    );
    return rows;
  }

  it('cannot be led astray by a search path', async () => {
    const all = await definers();
    expect(all.length).toBeGreaterThan(3);
    const led = all.filter(
      ({ settings }) => !settings?.some((one) => /^search_path=pg_catalog, pg_temp$/.test(one)),
    );
    expect(led.map(({ name }) => name)).toEqual([]);
  });

  it('give no content: yes or no, ids, or columns that tell who and when', async () => {
    const all = await definers();
    const harmless = new Set(['boolean', 'uuid[]', 'void', 'trigger', 'record']);
    const telling = all.filter(
      ({ gives, columns }) =>
        !harmless.has(gives) || (gives === 'record' && (columns ?? ['?']).some((one) => content.test(one))),
    );
    expect(telling.map(({ name }) => name)).toEqual([]);
  });
});
