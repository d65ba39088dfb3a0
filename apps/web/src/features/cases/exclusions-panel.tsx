import { Suspense, useState } from 'react';
import { IconBan } from '@tabler/icons-react';
import { useQueryClient, useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.js';
import type { Exclusion, Table } from '../../api/types.js';
import { Button } from '../../ui/button.js';
import { Disclosure } from '../../ui/disclosure.js';
import { LoadMore } from '../../ui/load-more.js';
import { Panel } from '../../ui/panel.js';
import { ConfirmDialog } from '../forms/confirm-dialog.js';
import { ExcludeDialog } from './case-dialogs.js';
import { exclusionsQuery } from './case-queries.js';
import { ExclusionList } from './exclusion-list.js';

/** Who is kept out of this case, for who decides on that. */
export function ExclusionsPanel({ caseId, table }: { caseId: string; table: Table }) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const [isExcluding, setExcluding] = useState(false);
  const [lifting, setLifting] = useState<Exclusion | null>(null);
  const list = useSuspenseInfiniteQuery(exclusionsQuery(caseId));
  const holding = list.data.filter(({ endedAt }) => endedAt === null);
  const lifted = list.data.filter(({ endedAt }) => endedAt !== null);
  const lift = async (id: string) => {
    await api.DELETE('/api/v1/cases/{id}/exclusions/{exclusionId}', {
      params: { path: { id: caseId, exclusionId: id } },
    });
    await queryClient.invalidateQueries({ queryKey: ['cases', caseId, 'exclusions'] });
  };
  return (
    <Panel
      flush
      title={t('exclusion.title')}
      aside={
        <Button icon={<IconBan size={18} aria-hidden />} onPress={() => setExcluding(true)}>
          {t('exclusion.add')}
        </Button>
      }
      foot={<p className="ct-small">{t('exclusion.help')}</p>}
    >
      {holding.length > 0 ? (
        <ExclusionList exclusions={holding} onLift={setLifting} />
      ) : (
        <p className="ct-panel-body ct-muted">{t('exclusion.none')}</p>
      )}
      {lifted.length > 0 && (
        <div className="ct-panel-foot">
          <Disclosure title={t('exclusion.earlier')}>
            <ExclusionList exclusions={lifted} />
          </Disclosure>
        </div>
      )}
      {list.hasNextPage && (
        <LoadMore
          hasMore
          shown={list.data.length}
          isLoading={list.isFetchingNextPage}
          onLoad={() => void list.fetchNextPage()}
        />
      )}
      <Suspense>
        {isExcluding && <ExcludeDialog caseId={caseId} table={table} onClose={() => setExcluding(false)} />}
      </Suspense>
      {lifting && (
        <ConfirmDialog
          title={t('exclusion.liftTitle')}
          text={t('exclusion.liftText', { name: lifting.name })}
          submit={t('exclusion.lift')}
          done={t('exclusion.lifted')}
          act={() => lift(lifting.id)}
          onClose={() => setLifting(null)}
        />
      )}
    </Panel>
  );
}
