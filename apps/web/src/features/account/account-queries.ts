import { queryOptions } from '@tanstack/react-query';
import { answer, api } from '../../api/client.js';

/** Who the reader is, where they sit and how they sign in. */
export const accountQuery = queryOptions({
  queryKey: ['account'],
  queryFn: () => answer(api.GET('/api/v1/me')),
});

export const ownSessionsQuery = queryOptions({
  queryKey: ['account', 'sessions'],
  queryFn: async () => (await answer(api.GET('/api/v1/me/sessions'))).items,
});

export const statementQuery = queryOptions({
  queryKey: ['account', 'statement'],
  queryFn: () => answer(api.GET('/api/v1/me/statement')),
});
