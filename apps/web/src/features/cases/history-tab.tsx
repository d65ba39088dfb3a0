import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { formatInstant } from '../../i18n/dates.js';
import { LoadMore } from '../../ui/load-more.js';
import { Panel } from '../../ui/panel.js';
import { Timeline } from '../../ui/timeline.js';
import { caseHistoryQuery } from './case-queries.js';

/** Which statuses the case went through, who saw to that and why; the latest first. */
export function HistoryTab({ caseId }: { caseId: string }) {
  const { t } = useTranslation();
  const list = useSuspenseInfiniteQuery(caseHistoryQuery(caseId));
  return (
    <Panel title={t('case.history')}>
      <Timeline
        moments={list.data.map(({ id, toLabel, reason, reopened, changedBy, changedAt }) => ({
          key: id,
          what: (
            <>
              <span className="ct-strong">
                {reopened ? t('closed.reopenedTo', { status: toLabel }) : toLabel}
              </span>
              {reason && <p>{reason}</p>}
            </>
          ),
          when: `${formatInstant(changedAt)} · ${changedBy}`,
        }))}
      />
      {list.hasNextPage && (
        <LoadMore
          hasMore
          shown={list.data.length}
          isLoading={list.isFetchingNextPage}
          onLoad={() => void list.fetchNextPage()}
        />
      )}
    </Panel>
  );
}
