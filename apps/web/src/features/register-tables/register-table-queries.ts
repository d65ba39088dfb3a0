import { queryOptions } from '@tanstack/react-query';
import { answer, api } from '../../api/client.js';
import { everyPage } from '../../api/every-page.js';

/** The kinds of table that this installation knows: they come along with any page of tables. */
export const tableKindsQuery = queryOptions({
  queryKey: ['register', 'table-kinds'],
  queryFn: async () =>
    (await answer(api.GET('/api/v1/register/tables', { params: { query: { limit: 1 } } }))).kinds,
});

/** The tables of the installation; there are few. */
export const registerTablesQuery = queryOptions({
  queryKey: ['register', 'tables'],
  queryFn: () => everyPage((query) => answer(api.GET('/api/v1/register/tables', { params: { query } }))),
});
