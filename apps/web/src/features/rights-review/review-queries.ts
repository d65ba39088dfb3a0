import { queryOptions } from '@tanstack/react-query';
import { answer, api } from '../../api/client.js';
import { pagedQuery } from '../../api/paged.js';

export const reviewFilters = ['open', 'closed', 'all'] as const;
export type ReviewFilter = (typeof reviewFilters)[number];

export function reviewsQuery(state: ReviewFilter, limit?: number) {
  const query = state === 'all' ? {} : { state };
  return pagedQuery(
    ['register', 'reviews', 'list', query, limit],
    (paging) => answer(api.GET('/api/v1/rights-reviews', { params: { query: { ...query, ...paging } } })),
    limit,
  );
}

export function reviewQuery(id: string) {
  return queryOptions({
    queryKey: ['register', 'reviews', id],
    queryFn: () => answer(api.GET('/api/v1/rights-reviews/{id}', { params: { path: { id } } })),
  });
}
