import { type DynamicModule, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuditModule } from '#lib/audit';
import { AuthorizationModule } from '#lib/authorization';
import { IdentityModule } from '#lib/identity';
import { QueueModule } from '#lib/queue';
import { DeliverAnnouncement } from './delivery/deliver-announcement.js';
import { SightOfReceivers } from './delivery/sight-of-receivers.js';
import { Notification } from './inbox/notification.js';
import { MailDeliveries } from './mail/mail-delivery.query.js';
import { Mailer, type MailOptions } from './mail/mailer.js';
import { SendMail } from './mail/send-mail.js';

/**
 * For worker processes: turns announcements into notifications and mail. The modules whose things are announced
 * (intake, cases, actions) must be composed in the same process: their policies say who may still see them.
 */
@Module({})
export class NotificationDeliveryModule {
  static forRoot(options: MailOptions): DynamicModule {
    return {
      module: NotificationDeliveryModule,
      imports: [
        TypeOrmModule.forFeature([Notification]),
        AuditModule,
        AuthorizationModule,
        IdentityModule,
        QueueModule,
      ],
      providers: [
        { provide: Mailer, useFactory: () => new Mailer(options) },
        SightOfReceivers,
        DeliverAnnouncement,
        MailDeliveries,
        SendMail,
      ],
    };
  }
}
