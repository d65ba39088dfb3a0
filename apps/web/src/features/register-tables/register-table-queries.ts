import { queryOptions } from '@tanstack/react-query';
import { answer, api } from '../../api/client.js';
import { everyPage } from '../../api/every-page.js';

/** The tables of the installation; there are few. */
export const registerTablesQuery = queryOptions({
  queryKey: ['register', 'tables'],
  queryFn: () => everyPage((query) => answer(api.GET('/api/v1/register/tables', { params: { query } }))),
});
