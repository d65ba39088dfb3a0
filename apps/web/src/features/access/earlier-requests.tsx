import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { LoadMore } from '../../ui/load-more.js';
import { Panel } from '../../ui/panel.js';
import { requestsQuery } from './access-queries.js';
import { RequestList } from './request-list.js';

/** What was decided before: kept, whatever the answer was. */
export function EarlierRequests() {
  const { t } = useTranslation();
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage } = useSuspenseInfiniteQuery(requestsQuery);
  const ended = data.filter(({ status }) => status !== 'pending');
  if (ended.length === 0 && !hasNextPage) return null;
  return (
    <Panel flush title={t('access.earlier')}>
      <RequestList requests={ended} />
      <LoadMore
        shown={ended.length}
        hasMore={hasNextPage}
        isLoading={isFetchingNextPage}
        onLoad={() => void fetchNextPage()}
      />
    </Panel>
  );
}
