import { answer, api } from '../../api/client.js';
import { pagedQuery } from '../../api/paged.js';

/** All that waits for an administrator: what is missing since longest first, then what ends soonest. */
export const attentionQuery = pagedQuery(['register', 'attention'], (query) =>
  answer(api.GET('/api/v1/register/attention', { params: { query } })),
);
