import { type DynamicModule, Module } from '@nestjs/common';
import type { WorkerSettings } from './worker-settings.js';

/** What delivers: relay, queue worker, and everybody who handles a message. */
@Module({})
export class WorkerModule {
  static forRoot(_settings: WorkerSettings, core: DynamicModule[] = []): DynamicModule {
    return {
      module: WorkerModule,
      imports: [...core],
    };
  }
}
