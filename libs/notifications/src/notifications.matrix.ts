import { type AccessMatrix, people } from '#lib/authorization';

export const notificationsMatrix: AccessMatrix = {
  entities: { Notification: { read: { allowed: ['chair'], anywhere: people } } },
  open: {
    'NotificationsController.index': { why: 'An inbox of one’s own: what happened, and nothing of a case.' },
    'NotificationsController.stream': { why: 'How much of one’s own inbox is unread.' },
  },
};
