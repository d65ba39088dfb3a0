import type { Client } from 'pg';

/**
 * Fills a table from a query, in the quickest way there is: indexes are made afterwards and triggers stay silent
 * (superusers only). Afterwards everything is as the migrations left it.
 */
export async function fillTable(
  client: Client,
  table: string,
  columns: string,
  select: string,
): Promise<void> {
  const { rows: indexes } = await client.query<{ name: string; definition: string }>(
    `SELECT indexrelid::regclass::text AS name, pg_get_indexdef(indexrelid) AS definition
       FROM pg_index WHERE indrelid = $1::regclass AND NOT indisprimary
        AND NOT EXISTS (SELECT FROM pg_constraint WHERE conindid = indexrelid)`,
    [table],
  );
  const { rows: always } = await client.query<{ name: string }>(
    `SELECT tgname AS name FROM pg_trigger WHERE tgrelid = $1::regclass AND tgenabled = 'A'`,
    [table],
  );
  await client.query('BEGIN');
  await client.query(`SET LOCAL session_replication_role = replica`);
  for (const { name } of always) await client.query(`ALTER TABLE ${table} DISABLE TRIGGER ${name}`);
  for (const { name } of indexes) await client.query(`DROP INDEX ${name}`);
  await client.query(`INSERT INTO ${table} (${columns}) ${select}`);
  for (const { definition } of indexes) await client.query(definition);
  for (const { name } of always) await client.query(`ALTER TABLE ${table} ENABLE ALWAYS TRIGGER ${name}`);
  await client.query('COMMIT');
}
