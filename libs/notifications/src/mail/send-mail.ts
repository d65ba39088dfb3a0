import { Injectable } from '@nestjs/common';
import { AuditLog } from '#lib/audit';
import { UnitOfWork } from '#lib/database';
import { FormerMailAddresses } from '#lib/identity';
import { Clock, systemActor } from '#lib/kernel';
import { type Delivery, describeFailure, Handles, type MessageHandler } from '#lib/queue';
import { DataSource } from 'typeorm';
import { SightOfReceivers } from '../delivery/sight-of-receivers.js';
import { notificationAudit } from '../notifications.audit.js';
import { composeMail } from './compose-mail.js';
import { MailDeliveries, type MailDelivery } from './mail-delivery.query.js';
import { type MailRequested, mailRequested } from './mail-requested.js';
import { isRefusedForGood, Mailer } from './mailer.js';

const worker = systemActor('worker');

/**
 * Mails that there is a notification, unless its receiver has left or may not see what it is about any more, or read it
 * meanwhile and it is not always mailed. A mail may have waited for hours, so rights are asked again.
 */
@Injectable()
@Handles(mailRequested)
export class SendMail implements MessageHandler<MailRequested> {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly dataSource: DataSource,
    private readonly deliveries: MailDeliveries,
    private readonly sight: SightOfReceivers,
    private readonly formerAddresses: FormerMailAddresses,
    private readonly audit: AuditLog,
    private readonly mailer: Mailer,
    private readonly clock: Clock,
  ) {}

  async handle({ notificationId }: MailRequested, { attempt }: Delivery): Promise<void> {
    const mail = await this.deliveries.of(notificationId);
    const { notification, address } = mail;
    const { personId: receiverId, objectType, objectId } = notification;
    const about = { receiverId, objectType, objectId };
    const whyWithheld = (await this.sight.of([about]))(about);
    if (whyWithheld !== null || address === null)
      return this.end(mail, 'withheld', whyWithheld ?? 'not-active');
    if (notification.readAt && !mail.evenIfRead) return this.end(mail, 'withheld', 'already-read');
    if (!this.mailer.isOn) return this.end(mail, 'withheld', 'mail-off');
    try {
      await this.mailer.send(address, composeMail(notification, this.mailer.options.publicUrl));
    } catch (error) {
      await this.noteFailure(notificationId, attempt, describeFailure(error));
      if (isRefusedForGood(error)) return this.end(mail, 'failed', 'address-refused');
      throw error;
    }
    await this.end(mail, 'sent', null);
  }

  async gaveUp({ notificationId }: MailRequested): Promise<void> {
    await this.end(await this.deliveries.of(notificationId), 'failed', 'no-attempts-left');
  }

  private async end(
    { notification: { id, personId, caseId, tableId }, formerAddressId }: MailDelivery,
    state: 'sent' | 'withheld' | 'failed',
    reason: string | null,
  ): Promise<void> {
    await this.uow.manager.query(
      `UPDATE notifications.mail_delivery SET state = $2::text, sent_at = CASE WHEN $2 = 'sent' THEN $3::timestamptz END
        WHERE notification_id = $1`,
      [id, state, this.clock.now()],
    );
    if (formerAddressId !== null) await this.formerAddresses.forget(formerAddressId);
    const event = state === 'sent' ? notificationAudit.mailed : notificationAudit.notMailed;
    const about = { objectType: 'notification', objectId: id, objectIds: [personId], caseId, tableId };
    await this.audit.record(worker, event, { ...about, reason });
  }

  /** In a transaction of its own: the handler's is rolled back when the mail is tried again. */
  private async noteFailure(id: string, attempt: number, failure: string): Promise<void> {
    await this.dataSource.query(
      `UPDATE notifications.mail_delivery SET attempts = $2, last_error = $3 WHERE notification_id = $1`,
      [id, attempt, failure],
    );
  }
}
