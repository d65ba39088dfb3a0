import { migrationFiles } from './migration-files.js';

/** Runs one statement and gives its rows, over whichever connection the caller has. */
export type ReadRows = (sql: string) => Promise<Record<string, unknown>[]>;

/**
 * How many migrations of this build the database lacks; 0 means ready. A database that knows more than this
 * build is fine: an older process keeps running while a newer one is rolled out.
 */
export async function countPendingMigrations(read: ReadRows): Promise<number> {
  const [table] = await read(`SELECT to_regclass('public.migration') IS NOT NULL AS exists`);
  const files = migrationFiles();
  if (table?.['exists'] !== true) return files.length;
  const applied = new Set(
    (await read('SELECT timestamp FROM public.migration')).map((row) => Number(row['timestamp'])),
  );
  return files.filter((file) => !applied.has(file.timestamp)).length;
}
