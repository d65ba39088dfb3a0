import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#lib/database';
import { FormerMailAddresses, Person } from '#lib/identity';
import { Notification } from '../inbox/notification.js';

/** A mail that is to be sent, as things are now. */
export interface MailDelivery {
  readonly notification: Notification;
  /** `null` when the receiver has left. */
  readonly address: string | null;
  /** Also when it was read in the application meanwhile. */
  readonly evenIfRead: boolean;
  readonly formerAddressId: string | null;
}

@Injectable()
export class MailDeliveries {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly formerAddresses: FormerMailAddresses,
  ) {}

  async of(notificationId: string): Promise<MailDelivery> {
    const { manager } = this.uow;
    const notification = await manager.findOneByOrFail(Notification, { id: notificationId });
    const receiver = await manager.findOneBy(Person, { id: notification.personId, active: true });
    const [how] = await manager.query<{ evenIfRead: boolean; formerAddressId: string | null }[]>(
      `SELECT even_if_read AS "evenIfRead", former_address_id AS "formerAddressId"
         FROM notifications.mail_delivery WHERE notification_id = $1`,
      [notificationId],
    );
    const { evenIfRead = false, formerAddressId = null } = how ?? {};
    const former = formerAddressId === null ? null : await this.formerAddresses.of(formerAddressId);
    return { notification, address: receiver && (former ?? receiver.email), evenIfRead, formerAddressId };
  }
}
