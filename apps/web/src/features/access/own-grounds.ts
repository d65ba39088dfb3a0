import { queryOptions } from '@tanstack/react-query';
import type { Ground } from '../../api/types.js';
import { personAccessPage } from './access-queries.js';

/** What opens one case to the reader. Looks through their own grants, page by page, until it finds that case. */
export function ownGroundsQuery(personId: string, caseId: string) {
  return queryOptions({
    queryKey: ['access', 'own', personId, caseId],
    queryFn: async (): Promise<Ground[]> => {
      const found: Ground[] = [];
      let after: string | undefined;
      do {
        const page = await personAccessPage(personId, undefined, after, 100);
        found.push(
          ...page.items.filter((item) => item.caseId === caseId && !item.excluded).flatMap((i) => i.grounds),
        );
        after = page.next ?? undefined;
      } while (after);
      return found;
    },
  });
}
