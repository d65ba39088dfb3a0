import { defineMessage } from '#lib/queue';

export interface MailRequested {
  readonly notificationId: string;
}

/** A notification is in the inbox; its receiver is to hear of it by mail as well. */
export const mailRequested = defineMessage<MailRequested>('mail.requested');
