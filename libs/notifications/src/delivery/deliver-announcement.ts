import { Injectable } from '@nestjs/common';
import { AuditLog } from '#lib/audit';
import { Gate } from '#lib/authorization';
import { UnitOfWork } from '#lib/database';
import { ActorFactory } from '#lib/identity';
import { Clock, systemActor } from '#lib/kernel';
import {
  type Announcement,
  announcementFamily,
  type Delivery,
  HandlesFamily,
  type MessageHandler,
  Outbox,
} from '#lib/queue';
import { mailRequested } from '../mail/mail-requested.js';
import { Mailer } from '../mail/mailer.js';
import { notificationAudit } from '../notifications.audit.js';

const worker = systemActor('worker');

/** Puts what was announced in the receiver's inbox, when they may still see what it is about. */
@Injectable()
@HandlesFamily(announcementFamily)
export class DeliverAnnouncement implements MessageHandler<Announcement> {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly gate: Gate,
    private readonly actors: ActorFactory,
    private readonly audit: AuditLog,
    private readonly outbox: Outbox,
    private readonly mailer: Mailer,
    private readonly clock: Clock,
  ) {}

  async handle(announcement: Announcement, { messageId, type }: Delivery): Promise<void> {
    const { receiverId, objectType, objectId, caseId, tableId } = announcement;
    const about = {
      objectType: 'notification',
      objectId: messageId,
      objectIds: [receiverId, objectId],
      caseId,
      tableId,
    };
    const receiver = await this.actors.of(receiverId);
    if (!receiver || !(await this.gate.canSee(receiver, objectType, objectId))) {
      await this.audit.record(worker, notificationAudit.withheld, {
        ...about,
        reason: receiver ? 'no-access' : 'not-active',
      });
      return;
    }
    await this.uow.manager.query(
      `INSERT INTO notifications.notification
         (id, person_id, moment, object_type, object_id, case_id, table_id, confidential, created_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [
        ...[messageId, receiverId, type, objectType, objectId, caseId, tableId],
        ...[announcement.confidential, this.clock.now()],
      ],
    );
    await this.audit.record(worker, notificationAudit.delivered, about);
    if (this.mailer.isOn) await this.requestMail(messageId);
  }

  private async requestMail(notificationId: string): Promise<void> {
    await this.uow.manager.query(`INSERT INTO notifications.mail_delivery (notification_id) VALUES ($1)`, [
      notificationId,
    ]);
    await this.outbox.add(mailRequested, { notificationId });
  }
}
