import { answer, api } from '../../api/client.js';
import { pagedQuery } from '../../api/paged.js';

export const machineClientsQuery = pagedQuery(['register', 'machine-clients'], (query) =>
  answer(api.GET('/api/v1/machine-clients', { params: { query } })),
);
