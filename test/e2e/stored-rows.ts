import { Client } from 'pg';

/** Everything that a use case writes; the audit log is left out, because a refusal is recorded there. */
const schemas = ['intake', 'cases', 'actions', 'notifications', 'queue', 'http'];

/** By table: how many rows, and a fingerprint of what is in them. */
export type StoredRows = Readonly<Record<string, string>>;

/** Looks over the application's shoulder at what is stored. */
export class Storage {
  private constructor(private readonly client: Client) {}

  static async open(url: string): Promise<Storage> {
    const client = new Client({ connectionString: url });
    await client.connect();
    return new Storage(client);
  }

  async rows(): Promise<StoredRows> {
    const tables = await this.query<{ name: string }>(
      `SELECT format('%I.%I', table_schema, table_name) AS name FROM information_schema.tables
        WHERE table_schema = ANY ($1) AND table_type = 'BASE TABLE' ORDER BY 1`,
      [schemas],
    );
    const fingerprints = tables.map(
      ({ name }) =>
        `SELECT '${name}' AS name, count(*) || ':' || COALESCE(md5(string_agg(t::text, ' ' ORDER BY t::text)), '') AS rows FROM ${name} t`,
    );
    const found = await this.query<{ name: string; rows: string }>(fingerprints.join(' UNION ALL '));
    return Object.fromEntries(found.map(({ name, rows }) => [name, rows]));
  }

  async query<Row extends object>(sql: string, values: unknown[] = []): Promise<Row[]> {
    return (await this.client.query<Row>(sql, values)).rows;
  }

  async close(): Promise<void> {
    await this.client.end();
  }
}
