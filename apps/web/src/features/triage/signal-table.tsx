import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { SignalItem } from '../../api/types.js';
import { DataTable, type Column } from '../../ui/data-table.js';
import { EmptyState } from '../../ui/empty-state.js';
import { LoadMore } from '../../ui/load-more.js';
import { tablesOf } from '../session/roles.js';
import { useSession } from '../session/use-session.js';
import type { SignalFilter } from '../signals/signal-filter.js';
import { signalsQuery } from '../signals/signal-queries.js';
import { labelOf } from '../tables/label-of.js';
import { useThemes } from '../tables/use-themes.js';
import { Age } from './age.js';
import { SignalStatusBadge } from './signal-status.js';

export function SignalTable({ filter }: { filter: { table: string | null; status: SignalFilter } }) {
  const { t } = useTranslation();
  const {
    data: signals,
    hasNextPage,
    fetchNextPage,
    isFetchingNextPage,
  } = useSuspenseInfiniteQuery(signalsQuery(filter));
  const columns = useColumns(signals);
  if (signals.length === 0) {
    return (
      <EmptyState title={t(filter.status === 'open' ? 'triage.none' : 'triage.noneHere')}>
        {filter.status === 'open' ? t('triage.noneHelp') : undefined}
      </EmptyState>
    );
  }
  return (
    <>
      <DataTable caption={t('triage.caption')} columns={columns} rows={signals} rowKey={({ id }) => id} />
      <LoadMore
        shown={signals.length}
        hasMore={hasNextPage}
        isLoading={isFetchingNextPage}
        onLoad={() => void fetchNextPage()}
      />
    </>
  );
}

function useColumns(signals: readonly SignalItem[]): Column<SignalItem>[] {
  const { t } = useTranslation();
  const tables = tablesOf(useSession());
  const themesOf = useThemes(signals.map(({ tableCode }) => tableCode));
  const columns: Column<SignalItem>[] = [
    {
      key: 'number',
      header: t('triage.number'),
      cell: ({ id, number }) => (
        <Link to="/signalen/$id" params={{ id }} className="ct-number">
          {number}
        </Link>
      ),
    },
    { key: 'received', header: t('triage.received'), part: 'meta', cell: (row) => <Age signal={row} /> },
    {
      key: 'themes',
      header: t('triage.themes'),
      part: 'title',
      cell: ({ tableCode, themes }) => themes.map((code) => labelOf(themesOf(tableCode), code)).join(', '),
    },
    {
      key: 'reporter',
      header: t('triage.reporter'),
      part: 'wide',
      cell: ({ reporterOrganisation }) => reporterOrganisation,
    },
    {
      key: 'table',
      header: t('triage.table'),
      part: 'wide',
      cell: ({ tableCode }) => tables.find(({ code }) => code === tableCode)?.name ?? '',
    },
    {
      key: 'status',
      header: t('triage.status'),
      part: 'corner',
      cell: ({ status }) => <SignalStatusBadge status={status} />,
    },
  ];
  return tables.length > 1 ? columns : columns.filter(({ key }) => key !== 'table');
}
