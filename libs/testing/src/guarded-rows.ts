import { Client } from 'pg';
import type { TestDatabase } from './test-database.js';

interface Found {
  readonly name: string;
  readonly guarded: boolean;
}

export interface GuardReport {
  /** Tables of the schema that may change without an audit event. */
  readonly unguarded: string[];
  /** `<statement> <table>`: guarded rows that nevertheless changed without one. */
  readonly unnoticed: string[];
}

/**
 * Changes rows of every guarded table of a schema by raw SQL as the superuser, with foreign keys off, and without an
 * audit event. Each guarded table must hold a row, or there would be nothing to change: throws when one is empty.
 */
export async function changeBehindTheLog(database: TestDatabase, schema: string): Promise<GuardReport> {
  const client = new Client({ connectionString: database.adminUrl });
  await client.connect();
  try {
    await client.query('SET session_replication_role = replica');
    const tables = await tablesOf(client, schema);
    const unnoticed: string[] = [];
    for (const { name } of tables.filter(({ guarded }) => guarded)) {
      const table = `${schema}."${name}"`;
      for (const [kind, statement] of Object.entries(statementsOn(table))) {
        if (!(await isRefused(client, statement))) unnoticed.push(`${kind} ${table}`);
      }
    }
    return { unguarded: tables.filter(({ guarded }) => !guarded).map(({ name }) => name), unnoticed };
  } finally {
    await client.end();
  }
}

async function tablesOf(client: Client, schema: string): Promise<Found[]> {
  const { rows } = await client.query<Found>(
    `SELECT c.relname AS name,
            EXISTS (SELECT FROM pg_trigger t WHERE t.tgrelid = c.oid AND t.tgname = 'change_needs_audit_event') AS guarded
       FROM pg_class c WHERE c.relnamespace = $1::regnamespace AND c.relkind = 'r' ORDER BY c.relname`,
    [schema],
  );
  return rows;
}

/** A row that changes nothing, one that is like another but for its ids, and one that goes. */
function statementsOn(table: string): Record<string, string> {
  return {
    UPDATE: `UPDATE ${table} SET id = id`,
    INSERT: `INSERT INTO ${table} SELECT copy.* FROM (SELECT * FROM ${table} LIMIT 1) AS one,
      jsonb_populate_record(NULL::${table}, to_jsonb(one) || jsonb_build_object('id', gen_random_uuid(),
        'number', gen_random_uuid(), 'organisation_id', gen_random_uuid(), 'requester_id', gen_random_uuid())) AS copy`,
    DELETE: `DELETE FROM ${table}`,
  };
}

async function isRefused(client: Client, statement: string): Promise<boolean> {
  await client.query('BEGIN');
  const { rowCount } = await client.query(statement);
  if (!rowCount) throw new Error(`There is nothing to change: ${statement}`);
  try {
    await client.query('COMMIT');
    return false;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'AU001') return true;
    throw error;
  }
}
