import type { NotificationItem } from '../../api/types.js';

/** Ids of organisations of which something was announced to end. */
export interface Announced {
  covenants: string[];
  /** Of which somebody's screening or seat ends. */
  people: string[];
}

const kept = 62 * 86_400_000;

/** What of the announcements is not yet about the past, by organisation. */
export function announcedIn(
  items: readonly Pick<NotificationItem, 'moment' | 'objectId' | 'createdAt'>[],
  now: Date,
): Announced {
  const recent = items.filter(({ createdAt }) => now.getTime() - Date.parse(createdAt) < kept);
  const of = (...moments: string[]) => [
    ...new Set(recent.filter(({ moment }) => moments.includes(moment)).map(({ objectId }) => objectId)),
  ];
  return { covenants: of('covenant.expiring'), people: of('screening.expiring', 'membership.expiring') };
}
