import { applyMigrations } from '#lib/database';
import { migrateQueueBackend } from '#lib/queue';

/** Brings a database up to date, as its owner: our own tables and those of the queue. Says what was applied. */
export async function migrate(ownerUrl: string): Promise<string> {
  const applied = await applyMigrations(ownerUrl);
  await migrateQueueBackend(ownerUrl);
  return applied.length === 0
    ? 'The database was up to date.'
    : `Applied ${String(applied.length)} migrations.`;
}
