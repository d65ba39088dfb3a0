import type { NotificationItem, Session } from '../../api/types.js';
import { dateOf } from '../../i18n/dates.js';
import { leadsATable } from '../session/roles.js';

const requests = { to: '/toegang' } as const;

/**
 * The page of what a notification is about; nothing when this person has none for it, or may not see it any more. A privacy officer who leads no
 * table sees cases from outside: who may see one, not what is in it.
 */
export function targetOf(
  item: Pick<NotificationItem, 'objectType' | 'objectId' | 'caseId' | 'createdAt'>,
  session: Session,
) {
  const { objectType, objectId: id, caseId, createdAt } = item;
  if (id === null) return objectType === 'access-request' ? requests : null;
  switch (objectType) {
    case 'signal':
      return { to: '/signalen/$id', params: { id } } as const;
    case 'case':
      return { to: '/casussen/$id', params: { id } } as const;
    case 'action':
      return { to: '/acties/$id', params: { id } } as const;
    case 'access-request':
      return requests;
    case 'participation':
      if (!caseId) return null;
      return leadsATable(session)
        ? ({ to: '/casussen/$id', params: { id: caseId }, search: { tab: 'deelnemers' } } as const)
        : whoMaySee(caseId, createdAt);
    case 'exclusion':
      return caseId ? whoMaySee(caseId, createdAt) : null;
    case 'account':
      if (id === session.person.id) return { to: '/mijn-account' } as const;
      return session.duties.includes('administrator')
        ? ({ to: '/beheer/mensen/$id', params: { id } } as const)
        : null;
    case 'person':
      return { to: '/beheer/mensen/$id', params: { id } } as const;
    case 'organisation':
      return { to: '/beheer/organisaties/$id', params: { id } } as const;
    case 'rights-review':
      return { to: '/rechtencontrole/$id', params: { id } } as const;
  }
}

function whoMaySee(id: string, onDayOf: string) {
  return { to: '/toegang/casussen/$id', params: { id }, search: { op: dateOf(onDayOf) } } as const;
}
