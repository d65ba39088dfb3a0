import { basename } from 'node:path';
import { pathToFileURL } from 'node:url';
import { DataSource, type MigrationInterface } from 'typeorm';
import { connectionFailure } from '../check/connection-failure.js';
import { dataSourceOptions } from '../data-source-options.js';
import { migrationFiles } from './migration-files.js';

type MigrationClass = new () => MigrationInterface;

/** Any number will do, as long as everybody who migrates asks for the same one. */
const migratingLock = 1_764_000_000;

/**
 * Brings the database of `ownerUrl` up to date, as the role that owns it; several processes may ask at once.
 * Returns the names of the migrations that were applied. Runs on the built code only (`dist`).
 */
export async function applyMigrations(ownerUrl: string): Promise<string[]> {
  const migrations = await loadMigrations();
  const options = dataSourceOptions(ownerUrl, { poolSize: 2 });
  // A migration may take its time; the application's statements may not.
  const unlimited = { options: '-c TimeZone=UTC -c statement_timeout=0', query_timeout: 0 };
  const dataSource = new DataSource({ ...options, migrations, extra: unlimited });
  await dataSource.initialize().catch((error: unknown) => {
    throw connectionFailure(error, ownerUrl);
  });
  try {
    return await underLock(dataSource);
  } finally {
    await dataSource.destroy();
  }
}

async function underLock(dataSource: DataSource): Promise<string[]> {
  const holder = dataSource.createQueryRunner();
  await holder.query('SELECT pg_advisory_lock($1)', [migratingLock]);
  try {
    return (await dataSource.runMigrations()).map((migration) => migration.name);
  } catch (error) {
    throw await failureOf(dataSource, error);
  } finally {
    await holder.query('SELECT pg_advisory_unlock($1)', [migratingLock]);
    await holder.release();
  }
}

/** Migrations run in order, one transaction each: the first that is still pending is the one that failed. */
async function failureOf(dataSource: DataSource, error: unknown): Promise<Error> {
  const rows = await dataSource
    .query<{ timestamp: string }[]>('SELECT timestamp FROM public.migration')
    .catch(() => []);
  const applied = new Set(rows.map((row) => Number(row.timestamp)));
  const failed = migrationFiles().find((file) => !applied.has(file.timestamp));
  const reason = error instanceof Error ? error.message : String(error);
  return new Error(
    `The migration ${failed ? basename(failed.path) : ''} failed and was rolled back: ${reason}`,
  );
}

async function loadMigrations(): Promise<MigrationClass[]> {
  const classes: MigrationClass[] = [];
  for (const { path } of migrationFiles()) {
    const exported = (await import(pathToFileURL(path).href)) as Record<string, MigrationClass>;
    classes.push(...Object.values(exported));
  }
  return classes;
}
