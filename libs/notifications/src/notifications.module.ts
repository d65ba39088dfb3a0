import { type DynamicModule, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuditModule } from '#lib/audit';
import { PolicyModule } from '#lib/authorization';
import { IdentityModule } from '#lib/identity';
import { Inbox } from './inbox/inbox.query.js';
import { MarkRead } from './inbox/mark-read.js';
import { Notification } from './inbox/notification.js';
import { NotificationsController } from './inbox/notifications.controller.js';
import { StillVisible } from './inbox/still-visible.js';
import { notificationsPolicy } from './notifications.policy.js';
import { NotificationsOptions } from './notifications-options.js';
import { UnreadStream } from './stream/unread-stream.js';

/** Everybody's own inbox over HTTP, with a live count. Delivering is `NotificationDeliveryModule`'s. */
@Module({})
export class NotificationsModule {
  static forRoot(options: NotificationsOptions): DynamicModule {
    return {
      module: NotificationsModule,
      imports: [
        TypeOrmModule.forFeature([Notification]),
        AuditModule,
        PolicyModule.of(notificationsPolicy, { notification: Notification }),
        IdentityModule,
      ],
      controllers: [NotificationsController],
      providers: [
        { provide: NotificationsOptions, useValue: options },
        Inbox,
        StillVisible,
        MarkRead,
        UnreadStream,
      ],
    };
  }
}
