import { queryOptions } from '@tanstack/react-query';
import { answer, api } from '../../api/client.js';
import { pagedQuery } from '../../api/paged.js';
import { toAuditQuery, type AuditSearch, type LogPurpose } from './audit-search.js';

export function auditQuery(search: AuditSearch & { doel: LogPurpose }, limit = 50) {
  const query = toAuditQuery(search);
  return pagedQuery(
    ['audit-events', query, limit],
    (paging) => answer(api.GET('/api/v1/audit-events', { params: { query: { ...query, ...paging } } })),
    limit,
  );
}

/** The kinds of event there are, with their labels: the same until the next version. */
export const auditKindsQuery = queryOptions({
  queryKey: ['audit-event-kinds'],
  queryFn: () => answer(api.GET('/api/v1/audit-event-kinds')),
  staleTime: Infinity,
});
