import { answer, api } from '../../api/client.js';
import { pagedQuery } from '../../api/paged.js';

/** What the sources show of a case to the reader, the newest first. */
export function informationQuery(caseId: string) {
  return pagedQuery(['cases', caseId, 'information'], (paging) =>
    answer(
      api.GET('/api/v1/cases/{id}/information-items', { params: { path: { id: caseId }, query: paging } }),
    ),
  );
}
