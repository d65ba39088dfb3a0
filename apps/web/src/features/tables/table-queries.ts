import { queryOptions } from '@tanstack/react-query';
import { answer, api } from '../../api/client.js';

/** A table with the definition of its kind; that changes only with a new release. */
export function tableQuery(code: string) {
  return queryOptions({
    queryKey: ['tables', code],
    queryFn: () => answer(api.GET('/api/v1/tables/{code}', { params: { path: { code } } })),
    staleTime: 3_600_000,
    gcTime: 3_600_000,
  });
}

/** The people of one organisation who can be asked to do something at this table. */
export function peopleQuery(code: string, organisationId: string) {
  return queryOptions({
    queryKey: ['tables', code, 'people', organisationId],
    queryFn: () =>
      answer(
        api.GET('/api/v1/tables/{code}/people', {
          params: { path: { code }, query: { organisationId, limit: 100 } },
        }),
      ),
    enabled: organisationId !== '',
  });
}
