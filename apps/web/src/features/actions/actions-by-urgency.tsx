import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { today } from '../../i18n/dates.js';
import { EmptyState } from '../../ui/empty-state.js';
import { LoadMore } from '../../ui/load-more.js';
import { Panel } from '../../ui/panel.js';
import { useCurrentTable } from '../tables/current-table.js';
import { ActionList } from './action-list.js';
import { actionsQuery, type ActionFilter } from './action-queries.js';
import { groupByUrgency } from './due.js';

/** Open actions by urgency, closed ones as they come. */
export function ActionsByUrgency({ assignee, status }: ActionFilter) {
  const { t } = useTranslation();
  const { code } = useCurrentTable();
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage } = useSuspenseInfiniteQuery(
    actionsQuery({ assignee, status }, 100),
  );
  const actions = code ? data.filter(({ tableCode }) => tableCode === code) : data;
  const who = assignee === 'anyone';
  if (actions.length === 0) {
    const none = who ? 'actions.noneOfTable' : 'actions.none';
    return (
      <section className="ct-panel">
        <EmptyState heading="h2" title={t(status === 'open' ? none : 'actions.noneClosed')}>
          {status === 'open' && !who ? t('actions.noneHelp') : undefined}
        </EmptyState>
      </section>
    );
  }
  return (
    <>
      {status === 'open' ? (
        groupByUrgency(actions, today()).map((group) => (
          <Panel
            flush
            key={group.urgency}
            title={t(`urgency.${group.urgency}`, { count: group.actions.length })}
          >
            <ActionList actions={group.actions} who={who} />
          </Panel>
        ))
      ) : (
        <Panel flush title={t('actions.closed')}>
          <ActionList actions={actions} who={who} />
        </Panel>
      )}
      {hasNextPage && (
        <section className="ct-panel">
          <LoadMore
            shown={actions.length}
            hasMore={hasNextPage}
            isLoading={isFetchingNextPage}
            onLoad={() => void fetchNextPage()}
          />
        </section>
      )}
    </>
  );
}
