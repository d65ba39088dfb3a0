import { answer, api } from '../../api/client.js';
import { pagedQuery } from '../../api/paged.js';

export const notificationsQuery = pagedQuery(['notifications', 'list'], (paging) =>
  answer(api.GET('/api/v1/notifications', { params: { query: paging } })),
);
