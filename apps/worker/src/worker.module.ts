import { type DynamicModule, Module } from '@nestjs/common';
import { ClockModule } from '#lib/config';
import { DatabaseModule } from '#lib/database';
import type { Clock } from '#lib/kernel';
import type { WorkerSettings } from './worker-settings.js';

/** The process that delivers: relay, queue worker, and everybody who handles a message. */
@Module({})
export class WorkerModule {
  static forRoot(settings: WorkerSettings, clock?: Clock): DynamicModule {
    const { database } = settings;
    return {
      module: WorkerModule,
      imports: [ClockModule.of(clock), DatabaseModule.forRoot(database.databaseUrl, 10)],
    };
  }
}
