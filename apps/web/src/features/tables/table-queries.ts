import { queryOptions } from '@tanstack/react-query';
import { answer, api } from '../../api/client.js';
import type { TableDescription } from '../../api/table-description.js';
import type { Table } from '../../api/types.js';

/** A table with the definition of its kind; that changes only with a new release. */
export function tableQuery(code: string) {
  return queryOptions({
    queryKey: ['tables', code],
    queryFn: async (): Promise<Table> => {
      const { definition, ...table } = await answer(
        api.GET('/api/v1/tables/{code}', { params: { path: { code } } }),
      );
      // The API documents the definition as free JSON; its shape is that of `describeTable` on the server.
      return { ...table, definition: definition as unknown as TableDescription };
    },
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
