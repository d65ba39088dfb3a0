import type { QueryClient } from '@tanstack/react-query';
import { notFound, redirect } from '@tanstack/react-router';
import { answer, api } from '../../api/client.js';
import type { Session } from '../../api/types.js';
import { targetOf } from './notification-target.js';

/** Marks a notification as read; gives the redirect to what it is about, or "not found" when it is not this person's. */
export async function openNotification(queryClient: QueryClient, session: Session, id: string) {
  const item = await answer(api.GET('/api/v1/notifications/{id}', { params: { path: { id } } }));
  if (!item.readAt) {
    await api.POST('/api/v1/notifications/{id}/read', { params: { path: { id } } });
    await queryClient.invalidateQueries({ queryKey: ['notifications'] });
  }
  const target = targetOf(item, session);
  return target ? redirect({ ...target, replace: true }) : notFound();
}
