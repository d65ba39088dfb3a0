import type { Policy } from '#lib/authorization';
import { Notification } from './inbox/notification.js';

/** Everybody has their own inbox, and nobody another's. */
export const notificationsPolicy: Policy = ({ personId }, can) => {
  if (personId) can('read', Notification, { personId });
};
