import { type DynamicModule, Module } from '@nestjs/common';
import { RegisterWatchModule, RegisterWatchOptions } from '#lib/identity';
import { NotificationDeliveryModule } from '#lib/notifications';
import { DeliveryModule } from '#lib/queue';
import { CaseworkModule } from '../../api/src/casework.module.js';
import type { WorkerSettings } from './worker-settings.js';

/** What delivers: relay, queue worker, and everybody who handles a message. */
@Module({})
export class WorkerModule {
  static forRoot(settings: WorkerSettings, core: DynamicModule[] = []): DynamicModule {
    const { databaseUrl } = settings.database;
    const { smtpUrl, mailFrom } = settings.mail;
    const { publicUrl } = settings.public;
    const noticeDays = settings.register.noticeDays.split(',').map(Number);
    return {
      module: WorkerModule,
      imports: [
        ...core,
        CaseworkModule,
        NotificationDeliveryModule.forRoot({ smtpUrl, mailFrom, publicUrl }),
        RegisterWatchModule.forRoot(new RegisterWatchOptions(noticeDays)),
        DeliveryModule.forRoot({ databaseUrl, redisUrl: settings.queue.redisUrl }),
      ],
    };
  }
}
