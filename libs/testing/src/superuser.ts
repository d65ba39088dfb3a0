import type { DataSource } from 'typeorm';
import type { TestDatabase } from './test-database.js';

/**
 * A way round row policies, for a spec that puts rows in without an act, or looks at what was really stored. Audit
 * guards hold here too. `destroy()` it before the database is dropped.
 */
export async function asSuperuser(database: TestDatabase): Promise<DataSource> {
  const typeorm = await import('typeorm');
  return new typeorm.DataSource({ type: 'postgres', url: database.adminUrl, poolSize: 4 }).initialize();
}
