import { queryOptions } from '@tanstack/react-query';
import { answer, api } from '../../api/client.js';
import { pagedQuery } from '../../api/paged.js';

export interface ActionFilter {
  assignee: 'me' | 'anyone';
  status: 'open' | 'closed' | 'all';
}

export function actionsQuery({ assignee, status }: ActionFilter, limit = 50) {
  const query = { status, ...(assignee === 'me' ? { assignee } : {}) };
  return pagedQuery(
    ['actions', 'list', query, limit],
    (paging) => answer(api.GET('/api/v1/actions', { params: { query: { ...query, ...paging } } })),
    limit,
  );
}

export function actionQuery(id: string) {
  return queryOptions({
    queryKey: ['actions', id],
    queryFn: () => answer(api.GET('/api/v1/actions/{id}', { params: { path: { id } } })),
  });
}
