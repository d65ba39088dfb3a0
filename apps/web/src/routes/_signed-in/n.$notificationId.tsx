import { createFileRoute } from '@tanstack/react-router';
import { openNotification } from '../../features/notifications/open-notification.js';

/** Where the link in a mail leads: it says nothing but a number, and opens what it is about. */
export const Route = createFileRoute('/_signed-in/n/$notificationId')({
  loader: async ({ context: { queryClient, session }, params }) => {
    throw await openNotification(queryClient, session, params.notificationId);
  },
});
