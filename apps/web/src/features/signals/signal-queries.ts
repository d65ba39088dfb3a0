import { queryOptions } from '@tanstack/react-query';
import { answer, api } from '../../api/client.js';
import { pagedQuery } from '../../api/paged.js';
import type { SignalFilter } from './signal-filter.js';

export function signalsQuery(filter: { table: string | null; status: SignalFilter }, limit?: number) {
  const query = {
    ...(filter.table ? { table: filter.table } : {}),
    ...(filter.status !== 'all' ? { status: filter.status } : {}),
  };
  return pagedQuery(
    ['signals', 'list', query, limit],
    (paging) => answer(api.GET('/api/v1/signals', { params: { query: { ...query, ...paging } } })),
    limit,
  );
}

export function signalQuery(id: string) {
  return queryOptions({
    queryKey: ['signals', id],
    queryFn: () => answer(api.GET('/api/v1/signals/{id}', { params: { path: { id } } })),
  });
}
