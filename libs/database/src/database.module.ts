import { type DynamicModule, Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { dataSourceOptions } from './data-source-options.js';
import { PreparingClient } from './preparing-client.js';
import { UnitOfWork } from './unit-of-work.js';

@Global()
@Module({})
export class DatabaseModule {
  /** `url` is the application's own role: one that owns nothing (see `assertOwnsNothing`). */
  static forRoot(url: string, poolSize?: number): DynamicModule {
    const options = dataSourceOptions(url, poolSize === undefined ? {} : { poolSize });
    return {
      module: DatabaseModule,
      imports: [
        TypeOrmModule.forRoot({
          ...options,
          extra: { ...options.extra, Client: PreparingClient },
          autoLoadEntities: true,
          retryAttempts: 3,
          retryDelay: 1_000,
        }),
      ],
      providers: [UnitOfWork],
      exports: [UnitOfWork],
    };
  }
}
