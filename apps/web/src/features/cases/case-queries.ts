import { queryOptions } from '@tanstack/react-query';
import { answer, api } from '../../api/client.js';
import { pagedQuery } from '../../api/paged.js';

export function casesQuery(filter: { table: string | null; status: string }, limit?: number) {
  const query = {
    ...(filter.table ? { table: filter.table } : {}),
    ...(filter.status ? { status: filter.status } : {}),
  };
  return pagedQuery(
    ['cases', 'list', query, limit],
    (paging) => answer(api.GET('/api/v1/cases', { params: { query: { ...query, ...paging } } })),
    limit,
  );
}

export function caseQuery(id: string) {
  return queryOptions({
    queryKey: ['cases', id],
    queryFn: () => answer(api.GET('/api/v1/cases/{id}', { params: { path: { id } } })),
  });
}

export function participantsQuery(id: string) {
  return pagedQuery(
    ['cases', id, 'participants'],
    (query) => answer(api.GET('/api/v1/cases/{id}/participants', { params: { path: { id }, query } })),
    100,
  );
}

export function exclusionsQuery(id: string) {
  return pagedQuery(
    ['cases', id, 'exclusions'],
    (query) => answer(api.GET('/api/v1/cases/{id}/exclusions', { params: { path: { id }, query } })),
    100,
  );
}

export function subjectsQuery(id: string) {
  return pagedQuery(
    ['cases', id, 'subjects'],
    (query) => answer(api.GET('/api/v1/cases/{id}/subjects', { params: { path: { id }, query } })),
    100,
  );
}

export function caseHistoryQuery(id: string) {
  return pagedQuery(
    ['cases', id, 'history'],
    (query) => answer(api.GET('/api/v1/cases/{id}/timeline', { params: { path: { id }, query } })),
    100,
  );
}

export function caseActionsQuery(id: string) {
  return pagedQuery(
    ['cases', id, 'actions'],
    (paging) =>
      answer(
        api.GET('/api/v1/cases/{id}/actions', {
          params: { path: { id }, query: { ...paging, status: 'all' } },
        }),
      ),
    100,
  );
}
