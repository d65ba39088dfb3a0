import type { Client } from 'pg';

/**
 * Makes functions on this connection, for rows that are spread evenly over the four years before now:
 * `pg_temp.made(n, total)`, when row `n` of `total` was made, and `pg_temp.id(kind, n, total)`, its UUIDv7. Both can be
 * computed again wherever they are needed, so that rows point to each other without a join.
 */
export async function makeIdFunctions(client: Client): Promise<void> {
  const start = (Math.floor(Date.now() / day) - 4 * 365 - 2) * day;
  await client.query(`
    CREATE FUNCTION pg_temp.id(kind int, n bigint, total bigint) RETURNS uuid LANGUAGE sql IMMUTABLE AS $$
      SELECT ('0' || to_hex(${start} + n * (${4 * 365 * day} / total)) || to_hex(28672 + kind) || '8'
              || lpad(to_hex(n), 15, '0'))::uuid
    $$;
    CREATE FUNCTION pg_temp.made(n bigint, total bigint) RETURNS timestamptz LANGUAGE sql IMMUTABLE AS $$
      SELECT to_timestamp((${start} + n * (${4 * 365 * day} / total)) / 1000.0)
    $$;`);
}

/** Milliseconds. */
const day = 86_400_000;

/** Kinds of row, as they stand in the ids. */
export const rowKinds = {
  organisation: 1,
  table: 2,
  person: 3,
  membership: 4,
  case: 5,
  participant: 6,
  action: 7,
  event: 8,
} as const;
