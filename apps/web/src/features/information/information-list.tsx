import { Suspense, useState, type ReactNode } from 'react';
import { IconPlus } from '@tabler/icons-react';
import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Case, InformationItem, Table } from '../../api/types.js';
import { Button } from '../../ui/button.js';
import { LoadMore } from '../../ui/load-more.js';
import { Panel } from '../../ui/panel.js';
import { useSession } from '../session/use-session.js';
import { InformationCard } from './information-card.js';
import { AddInformationDialog, ReleaseDialog } from './information-dialogs.js';
import { informationQuery } from './information-queries.js';
import './information.css';

/** What sources show the reader of a case, and the ways to add to it and to change who sees one's own. */
export function InformationList({
  file,
  table,
  title,
  empty,
}: {
  file: Case;
  table: Table;
  title: string;
  empty: ReactNode;
}) {
  const { t } = useTranslation();
  const [isAdding, setAdding] = useState(false);
  const [releasing, setReleasing] = useState<InformationItem | null>(null);
  const seat = useSession().memberships.find(({ tableCode }) => tableCode === table.code);
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage } = useSuspenseInfiniteQuery(
    informationQuery(file.id),
  );
  return (
    <Panel
      flush
      title={title}
      aside={
        file.allowedActions.includes('add-information') && (
          <Button icon={<IconPlus size={18} aria-hidden />} onPress={() => setAdding(true)}>
            {t('information.add')}
          </Button>
        )
      }
      foot={<p className="ct-small">{t('information.help')}</p>}
    >
      {data.length > 0 ? (
        <ul className="ct-information">
          {data.map((item) => (
            <InformationCard
              key={item.id}
              item={item}
              table={table}
              mayExplain={file.allowedActions.includes('explain-access')}
              onRelease={() => setReleasing(item)}
            />
          ))}
        </ul>
      ) : (
        empty
      )}
      {hasNextPage && (
        <LoadMore
          shown={data.length}
          hasMore
          isLoading={isFetchingNextPage}
          onLoad={() => void fetchNextPage()}
        />
      )}
      <Suspense>
        {isAdding && seat && (
          <AddInformationDialog
            caseId={file.id}
            table={table}
            sourceId={seat.organisationId}
            onClose={() => setAdding(false)}
          />
        )}
        {releasing && (
          <ReleaseDialog caseId={file.id} item={releasing} table={table} onClose={() => setReleasing(null)} />
        )}
      </Suspense>
    </Panel>
  );
}
