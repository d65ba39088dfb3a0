import { Injectable } from '@nestjs/common';
import { AuditLog } from '#lib/audit';
import { UnitOfWork } from '#lib/database';
import { Person } from '#lib/identity';
import { Clock, systemActor } from '#lib/kernel';
import { type Delivery, describeFailure, Handles, type MessageHandler } from '#lib/queue';
import { DataSource } from 'typeorm';
import { Notification } from '../inbox/notification.js';
import { notificationAudit } from '../notifications.audit.js';
import { composeMail } from './compose-mail.js';
import { type MailRequested, mailRequested } from './mail-requested.js';
import { isRefusedForGood, Mailer } from './mailer.js';

const worker = systemActor('worker');

/** Mails that there is a notification, unless it was read meanwhile or its receiver has left. */
@Injectable()
@Handles(mailRequested)
export class SendMail implements MessageHandler<MailRequested> {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly dataSource: DataSource,
    private readonly audit: AuditLog,
    private readonly mailer: Mailer,
    private readonly clock: Clock,
  ) {}

  async handle({ notificationId }: MailRequested, { attempt }: Delivery): Promise<void> {
    const notification = await this.uow.manager.findOneByOrFail(Notification, { id: notificationId });
    const receiver = await this.uow.manager.findOneBy(Person, { id: notification.personId, active: true });
    const reason = !receiver
      ? 'not-active'
      : notification.readAt
        ? 'already-read'
        : this.mailer.isOn
          ? null
          : 'mail-off';
    if (!receiver || reason) return this.end(notification, 'withheld', reason);
    try {
      await this.mailer.send(receiver.email, composeMail(notification, this.mailer.options.publicUrl));
    } catch (error) {
      await this.noteFailure(notificationId, attempt, describeFailure(error));
      if (isRefusedForGood(error)) return this.end(notification, 'failed', 'address-refused');
      throw error;
    }
    await this.end(notification, 'sent', null);
  }

  async gaveUp({ notificationId }: MailRequested): Promise<void> {
    const notification = await this.uow.manager.findOneByOrFail(Notification, { id: notificationId });
    await this.end(notification, 'failed', 'no-attempts-left');
  }

  private async end(
    { id, personId, caseId, tableId }: Notification,
    state: 'sent' | 'withheld' | 'failed',
    reason: string | null,
  ): Promise<void> {
    await this.uow.manager.query(
      `UPDATE notifications.mail_delivery SET state = $2::text, sent_at = CASE WHEN $2 = 'sent' THEN $3::timestamptz END
        WHERE notification_id = $1`,
      [id, state, this.clock.now()],
    );
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
