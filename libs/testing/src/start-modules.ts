import type { INestApplicationContext, ModuleMetadata } from '@nestjs/common';
import type { Clock } from '#lib/kernel';
import { TableCatalogue } from '#lib/table-definition';
import { aTableDefinition } from './a-table-definition.js';
import type { TestDatabase } from './test-database.js';

/**
 * Starts real modules on a real database, without HTTP, and with the sample kind of table; `close()` it afterwards.
 * Loads Nest and TypeORM when called: unit specs import this library as well and do not wait for them.
 */
export async function startModules(
  database: TestDatabase,
  clock: Clock,
  imports: NonNullable<ModuleMetadata['imports']>,
): Promise<INestApplicationContext> {
  const [{ Test }, { ClockModule }, { DatabaseModule }] = await Promise.all([
    import('@nestjs/testing'),
    import('#lib/config'),
    import('#lib/database'),
  ]);
  const core = [ClockModule.of(clock), DatabaseModule.forRoot(database.url, 10)];
  const testing = await Test.createTestingModule({ imports: [...core, ...imports] }).compile();
  testing.get(TableCatalogue, { strict: false }).register(aTableDefinition);
  return testing.init();
}
