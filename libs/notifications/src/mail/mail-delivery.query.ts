import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#lib/database';
import { FormerMailAddresses, MailAddresses } from '#lib/identity';
import type { Notification } from '../inbox/notification.js';

/** A notice as who mails it knows it. */
export type MailedNotification = Pick<
  Notification,
  'id' | 'personId' | 'moment' | 'objectType' | 'objectId' | 'caseId' | 'tableId' | 'confidential' | 'readAt'
>;

/** A mail that is to be sent, as things are now. */
export interface MailDelivery {
  readonly notification: MailedNotification;
  /** `null` when the receiver has left. */
  readonly address: string | null;
  /** Also when it was read in the application meanwhile. */
  readonly evenIfRead: boolean;
  readonly formerAddressId: string | null;
}

type Row = MailedNotification & Pick<MailDelivery, 'evenIfRead' | 'formerAddressId'>;

@Injectable()
export class MailDeliveries {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly addresses: MailAddresses,
    private readonly formerAddresses: FormerMailAddresses,
  ) {}

  async of(notificationId: string): Promise<MailDelivery> {
    const { manager } = this.uow;
    const [row] = await manager.query<Row[]>(
      `SELECT id, person_id AS "personId", moment, object_type AS "objectType", object_id AS "objectId",
              case_id AS "caseId", table_id AS "tableId", confidential, read_at AS "readAt",
              even_if_read AS "evenIfRead", former_address_id AS "formerAddressId"
         FROM notifications.to_mail($1)`,
      [notificationId],
    );
    if (!row) throw new Error(`Notification ${notificationId} is not one to be mailed`);
    const { evenIfRead, formerAddressId, ...notification } = row;
    const current = await this.addresses.of(notification.personId);
    const former = formerAddressId === null ? null : await this.formerAddresses.of(formerAddressId);
    return { notification, address: current && (former ?? current), evenIfRead, formerAddressId };
  }
}
