import type { DataSourceOptions } from 'typeorm';

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
      options: '-c TimeZone=UTC -c statement_timeout=30000',
      // PostgreSQL itself ends a statement at 30 s; one that is not even answered then has lost its server.
      query_timeout: 35_000,
    },
  } satisfies DataSourceOptions;
}
