import { queryOptions } from '@tanstack/react-query';
import { answer, api } from '../../api/client.js';
import { everyPage } from '../../api/every-page.js';
import { pagedQuery } from '../../api/paged.js';
import { toPeopleQuery, type PeopleSearch } from './people-search.js';

/** `q` goes in the body, since addresses end up in the logs of others. */
export function peopleListQuery(search: PeopleSearch, q = '') {
  const filter = toPeopleQuery(search);
  return pagedQuery(['register', 'people', 'list', filter, q], (paging) =>
    q
      ? answer(api.POST('/api/v1/people/search', { body: { ...filter, ...paging, q } }))
      : answer(api.GET('/api/v1/people', { params: { query: { ...filter, ...paging } } })),
  );
}

/** Everybody who can work and fits the filter, to choose one from. */
export function everyActivePersonQuery(filter: { organisationId?: string; tableId?: string }) {
  return queryOptions({
    queryKey: ['register', 'people', 'every', filter],
    queryFn: () =>
      everyPage((paging) =>
        answer(api.GET('/api/v1/people', { params: { query: { ...filter, ...paging, state: 'active' } } })),
      ),
  });
}

export function personQuery(id: string) {
  return queryOptions({
    queryKey: ['register', 'people', id],
    queryFn: () => answer(api.GET('/api/v1/people/{id}', { params: { path: { id } } })),
  });
}

/** What somebody would leave behind: counts and numbers, nothing of what it is about. */
export function obligationsQuery(id: string) {
  return queryOptions({
    queryKey: ['register', 'people', id, 'obligations'],
    queryFn: () => answer(api.GET('/api/v1/people/{id}/obligations', { params: { path: { id } } })),
  });
}
