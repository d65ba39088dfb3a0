import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answer, api } from '../../api/client.js';
import { pagedQuery } from '../../api/paged.js';

/** Requests that wait for a decision: those this person decides on, and their own. */
export const pendingRequestsQuery = pagedQuery(['access-requests', 'pending'], (paging) =>
  answer(api.GET('/api/v1/access-requests', { params: { query: { ...paging, status: 'pending' } } })),
);

/** Every request that this person decides on or made, the newest first. */
export const requestsQuery = pagedQuery(['access-requests', 'all'], (paging) =>
  answer(api.GET('/api/v1/access-requests', { params: { query: paging } })),
);

/** Who may see a case, or a piece of information in one; `on` is a day gone by. */
export function explanationQuery(of: 'case' | 'item', id: string, on: string | undefined) {
  const params = { path: { id }, query: on ? { on } : {} };
  return queryOptions({
    queryKey: ['access', of, id, on ?? 'now'],
    queryFn: () =>
      of === 'case'
        ? answer(api.GET('/api/v1/cases/{id}/access', { params }))
        : answer(api.GET('/api/v1/information-items/{id}/access', { params })),
  });
}

/** The seats of a person and the cases opened to them, a page at a time. */
export function personAccessPage(id: string, on: string | undefined, after?: string, limit = 50) {
  const query = { limit, ...(on ? { on } : {}), ...(after ? { after } : {}) };
  return answer(api.GET('/api/v1/people/{id}/case-access', { params: { path: { id }, query } }));
}

const first: string | undefined = undefined;

/** As `personAccessPage`, growing by what is asked for. */
export function personAccessQuery(id: string, on: string | undefined) {
  return infiniteQueryOptions({
    queryKey: ['access', 'person', id, on ?? 'now'],
    queryFn: ({ pageParam }) => personAccessPage(id, on, pageParam),
    initialPageParam: first,
    getNextPageParam: (page) => page.next ?? undefined,
  });
}
