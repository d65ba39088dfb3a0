import type { DataSourceOptions } from 'typeorm';

/**
 * A statement is planned once (`PreparingClient`). Left to itself PostgreSQL plans many anew for each who asks, wherever it
 * thinks to know fewer rows for these values, and takes longer for it than for the answer.
 */
const connectionOptions = '-c TimeZone=UTC -c statement_timeout=30000 -c plan_cache_mode=force_generic_plan';

/** Connection settings shared by every process; entities are registered by the modules that own them. */
export function dataSourceOptions(url: string, extra: { poolSize?: number; migrations?: string[] } = {}) {
  return {
    type: 'postgres',
    url,
    poolSize: extra.poolSize ?? 20,
    synchronize: false,
    migrations: extra.migrations ?? [],
    migrationsTableName: 'migration',
    migrationsTransactionMode: 'each',
    // An idle connection whose server goes away must not end the process; the next query reports it.
    poolErrorHandler: () => undefined,
    connectTimeoutMS: 5_000,
    extra: {
      options: connectionOptions,
      // PostgreSQL itself ends a statement at 30 s; one that is not even answered then has lost its server.
      query_timeout: 35_000,
    },
  } satisfies DataSourceOptions;
}
