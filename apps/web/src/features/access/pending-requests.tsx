import { Suspense, useState } from 'react';
import { IconInbox, IconKey } from '@tabler/icons-react';
import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { AccessRequest } from '../../api/types.js';
import { Button } from '../../ui/button.js';
import { EmptyState } from '../../ui/empty-state.js';
import { LoadMore } from '../../ui/load-more.js';
import { Panel } from '../../ui/panel.js';
import { leadsATable } from '../session/roles.js';
import { useSession } from '../session/use-session.js';
import { DecideDialog } from './access-dialogs.js';
import { pendingRequestsQuery } from './access-queries.js';
import { RequestList } from './request-list.js';
import { WithdrawButton } from './withdraw-button.js';

const large = { size: 36, stroke: 1.25, 'aria-hidden': true } as const;

/** What waits: for a decision by the reader, and of the reader's own. */
export function PendingRequests() {
  const { t } = useTranslation();
  const session = useSession();
  const [deciding, setDeciding] = useState<AccessRequest | null>(null);
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage } =
    useSuspenseInfiniteQuery(pendingRequestsQuery);
  const toDecide = data.filter(({ mine }) => !mine);
  const own = data.filter(({ mine }) => mine);
  const leading = leadsATable(session);
  return (
    <>
      {(leading || toDecide.length > 0) && (
        <Panel flush title={t('access.toDecide')}>
          {toDecide.length > 0 ? (
            <RequestList
              requests={toDecide}
              actions={(request) =>
                request.allowedActions.includes('decide') && (
                  <Button
                    onPress={() => setDeciding(request)}
                    aria-label={t('access.decideOn', { name: request.requester, number: request.caseNumber })}
                  >
                    {t('access.decide')}
                  </Button>
                )
              }
            />
          ) : (
            <EmptyState title={t('access.noneToDecide')} icon={<IconInbox {...large} />}>
              {t('access.noneToDecideHelp')}
            </EmptyState>
          )}
        </Panel>
      )}
      {(!leading || own.length > 0) && (
        <Panel flush title={t('access.mine')}>
          {own.length > 0 ? (
            <RequestList requests={own} actions={(request) => <WithdrawButton request={request} />} />
          ) : (
            <EmptyState title={t('access.noneMine')} icon={<IconKey {...large} />}>
              {t('access.noneMineHelp')}
            </EmptyState>
          )}
        </Panel>
      )}
      {hasNextPage && (
        <section className="ct-panel">
          <LoadMore
            shown={data.length}
            hasMore
            isLoading={isFetchingNextPage}
            onLoad={() => void fetchNextPage()}
          />
        </section>
      )}
      <Suspense>{deciding && <DecideDialog request={deciding} onClose={() => setDeciding(null)} />}</Suspense>
    </>
  );
}
