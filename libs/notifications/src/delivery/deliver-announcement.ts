import { Injectable } from '@nestjs/common';
import { AuditLog } from '#lib/audit';
import { UnitOfWork } from '#lib/database';
import { FormerMailAddresses } from '#lib/identity';
import { Clock, systemActor } from '#lib/kernel';
import {
  type Announcement,
  announcementFamily,
  type Delivered,
  type Delivery,
  HandlesFamily,
  type MessageHandler,
  Outbox,
} from '#lib/queue';
import { mailRequested } from '../mail/mail-requested.js';
import { Mailer } from '../mail/mailer.js';
import { notificationAudit } from '../notifications.audit.js';
import { SightOfReceivers } from './sight-of-receivers.js';

const worker = systemActor('worker');

type Announced = Delivered<Announcement>;

/** Puts what was announced in the receiver's inbox, when they may still see what it is about. */
@Injectable()
@HandlesFamily(announcementFamily)
export class DeliverAnnouncement implements MessageHandler<Announcement> {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly sight: SightOfReceivers,
    private readonly audit: AuditLog,
    private readonly outbox: Outbox,
    private readonly mailer: Mailer,
    private readonly formerAddresses: FormerMailAddresses,
    private readonly clock: Clock,
  ) {}

  handle(payload: Announcement, delivery: Delivery): Promise<void> {
    return this.handleTogether([{ payload, delivery }]);
  }

  async handleTogether(announced: readonly Announced[]): Promise<void> {
    const whyWithheld = await this.sight.of(announced.map(({ payload }) => payload));
    const told = announced.filter(({ payload }) => whyWithheld(payload) === null);
    if (told.length > 0) await this.tell(told);
    const mailed = this.mailer.isOn ? told : [];
    await this.forgetAddresses(announced.filter((one) => !mailed.includes(one)));
    await this.audit.recordAll(
      worker,
      announced.map(({ payload, delivery }) => {
        const reason = whyWithheld(payload);
        const event = reason ? notificationAudit.withheld : notificationAudit.delivered;
        return {
          event,
          entry: { ...aboutNotification(payload, delivery), reason },
          traceId: delivery.traceId,
        };
      }),
    );
  }

  private async tell(announced: readonly Announced[]): Promise<void> {
    const createdAt = this.clock.now();
    await this.uow.manager.query(
      `INSERT INTO notifications.notification
         (id, person_id, moment, object_type, object_id, case_id, table_id, confidential, created_at)
       SELECT id, person_id, moment, object_type, object_id, case_id, table_id, confidential, created_at
         FROM json_populate_recordset(NULL::notifications.notification, $1)`,
      [JSON.stringify(announced.map((one) => ({ ...rowOf(one), created_at: createdAt })))],
    );
    if (this.mailer.isOn) await this.requestMails(announced);
  }

  /** Of those that will not be mailed: nobody else would. */
  private async forgetAddresses(announced: readonly Announced[]): Promise<void> {
    for (const { payload } of announced)
      if (payload.formerAddressId) await this.formerAddresses.forget(payload.formerAddressId);
  }

  private async requestMails(announced: readonly Announced[]): Promise<void> {
    await this.uow.manager.query(
      `INSERT INTO notifications.mail_delivery (notification_id, even_if_read, former_address_id)
       SELECT * FROM unnest($1::uuid[], $2::boolean[], $3::uuid[])`,
      [
        announced.map(({ delivery }) => delivery.messageId),
        announced.map(({ payload }) => payload.mailAlways ?? false),
        announced.map(({ payload }) => payload.formerAddressId ?? null),
      ],
    );
    const requests = announced.map(({ delivery: { messageId, traceId } }) => ({
      payload: { notificationId: messageId },
      traceId,
    }));
    await this.outbox.addAll(mailRequested, requests);
  }
}

function rowOf({ payload, delivery }: Announced) {
  return {
    id: delivery.messageId,
    person_id: payload.receiverId,
    moment: delivery.type,
    object_type: payload.objectType,
    object_id: payload.objectId,
    case_id: payload.caseId,
    table_id: payload.tableId,
    confidential: payload.confidential,
  };
}

function aboutNotification({ receiverId, objectId, caseId, tableId }: Announcement, { messageId }: Delivery) {
  return {
    objectType: 'notification',
    objectId: messageId,
    objectIds: [receiverId, objectId],
    caseId,
    tableId,
  };
}
