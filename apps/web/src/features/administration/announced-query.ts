import { queryOptions } from '@tanstack/react-query';
import { answer, api } from '../../api/client.js';
import { announcedIn } from './announced.js';

/**
 * The server announces to administrators what ends soon. Only what was announced is looked into, so that opening the
 * start page does not read everybody's record.
 */
export const announcedQuery = queryOptions({
  queryKey: ['register', 'announced'],
  queryFn: async () => {
    const { items } = await answer(api.GET('/api/v1/notifications', { params: { query: { limit: 100 } } }));
    return announcedIn(items, new Date());
  },
});
