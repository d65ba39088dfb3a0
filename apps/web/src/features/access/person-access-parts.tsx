import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../ui/empty-state.js';
import { LoadMore } from '../../ui/load-more.js';
import { Panel } from '../../ui/panel.js';
import { personAccessQuery } from './access-queries.js';
import { GrantedCaseTable } from './granted-case-table.js';
import { SeatsOfPerson } from './seats-of-person.js';

/** First the seats, which may open a whole table; then each case that was opened apart. */
export function PersonAccessParts({ id, on, isOwn }: { id: string; on: string | undefined; isOwn: boolean }) {
  const { t } = useTranslation();
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage } = useSuspenseInfiniteQuery(
    personAccessQuery(id, on),
  );
  const first = data.pages[0];
  const items = data.pages.flatMap((page) => page.items);
  const name = isOwn ? '' : (first?.personName ?? '');
  return (
    <>
      {name && <h2>{t('ownAccess.personTitle', { name })}</h2>}
      <SeatsOfPerson seats={first?.seats ?? []} />
      <Panel flush title={t('ownAccess.cases')}>
        {items.length > 0 ? (
          <>
            <GrantedCaseTable items={items} isOwn={isOwn} />
            {hasNextPage && (
              <LoadMore
                shown={items.length}
                hasMore
                isLoading={isFetchingNextPage}
                onLoad={() => void fetchNextPage()}
              />
            )}
          </>
        ) : (
          <EmptyState title={t('ownAccess.noCases')}>{t('ownAccess.noCasesHelp')}</EmptyState>
        )}
      </Panel>
    </>
  );
}
