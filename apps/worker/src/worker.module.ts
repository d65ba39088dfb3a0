import { type DynamicModule, Module } from '@nestjs/common';
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
    return {
      module: WorkerModule,
      imports: [
        ...core,
        CaseworkModule,
        NotificationDeliveryModule.forRoot({ smtpUrl, mailFrom, publicUrl }),
        DeliveryModule.forRoot({ databaseUrl, redisUrl: settings.queue.redisUrl }),
      ],
    };
  }
}
