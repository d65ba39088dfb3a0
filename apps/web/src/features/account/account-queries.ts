import { queryOptions } from '@tanstack/react-query';
import { answer, api } from '../../api/client.js';
import { pagedQuery } from '../../api/paged.js';

/** Who the reader is, where they sit and how they sign in. */
export const accountQuery = queryOptions({
  queryKey: ['account'],
  queryFn: () => answer(api.GET('/api/v1/me')),
});

export const ownSessionsQuery = pagedQuery(
  ['account', 'sessions'],
  (query) => answer(api.GET('/api/v1/me/sessions', { params: { query } })),
  100,
);

export const statementQuery = queryOptions({
  queryKey: ['account', 'statement'],
  queryFn: () => answer(api.GET('/api/v1/me/statement')),
});
