import { queryOptions } from '@tanstack/react-query';
import { answer, api } from '../../api/client.js';
import { everyPage } from '../../api/every-page.js';
import { pagedQuery } from '../../api/paged.js';

export function organisationsQuery(tableId: string | undefined) {
  const filter = tableId ? { tableId } : {};
  return pagedQuery(['register', 'organisations', 'list', filter], (paging) =>
    answer(api.GET('/api/v1/organisations', { params: { query: { ...filter, ...paging } } })),
  );
}

/** All organisations, to choose one from. */
export const everyOrganisationQuery = queryOptions({
  queryKey: ['register', 'organisations', 'every'],
  queryFn: () => everyPage((query) => answer(api.GET('/api/v1/organisations', { params: { query } }))),
});

export function organisationQuery(id: string) {
  return queryOptions({
    queryKey: ['register', 'organisations', id],
    queryFn: () => answer(api.GET('/api/v1/organisations/{id}', { params: { path: { id } } })),
  });
}
