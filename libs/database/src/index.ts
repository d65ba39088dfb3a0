export { claimVersion } from './claim-version.js';
export { dataSourceOptions } from './data-source-options.js';
export { DatabaseModule } from './database.module.js';
export { UnitOfWork } from './unit-of-work.js';
export type { Transaction } from './unit-of-work.js';
export { applyMigrations } from './migrating/apply-migrations.js';
export { checkDatabase } from './check/check-database.js';
export { countPendingMigrations } from './migrating/pending-migrations.js';
export type { ReadRows } from './migrating/pending-migrations.js';
