import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { CaseItem } from '../../api/types.js';
import { formatDate } from '../../i18n/dates.js';
import { DataTable, type Column } from '../../ui/data-table.js';
import { EmptyState } from '../../ui/empty-state.js';
import { LoadMore } from '../../ui/load-more.js';
import { DueMark } from '../actions/due-mark.js';
import { tablesOf } from '../session/roles.js';
import { useSession } from '../session/use-session.js';
import { casesQuery } from './case-queries.js';
import { CaseStatusBadge } from './case-status.js';

export function CaseTable({ filter }: { filter: { table: string | null; status: string } }) {
  const { t } = useTranslation();
  const {
    data: cases,
    hasNextPage,
    fetchNextPage,
    isFetchingNextPage,
  } = useSuspenseInfiniteQuery(casesQuery(filter));
  const columns = useColumns();
  if (cases.length === 0) {
    return <EmptyState title={t('cases.none')}>{t('cases.noneHelp')}</EmptyState>;
  }
  return (
    <>
      <DataTable caption={t('cases.caption')} columns={columns} rows={cases} rowKey={({ id }) => id} />
      <LoadMore
        shown={cases.length}
        hasMore={hasNextPage}
        isLoading={isFetchingNextPage}
        onLoad={() => void fetchNextPage()}
      />
    </>
  );
}

function useColumns(): Column<CaseItem>[] {
  const { t } = useTranslation();
  const tables = tablesOf(useSession());
  const columns: Column<CaseItem>[] = [
    {
      key: 'number',
      header: t('cases.number'),
      cell: ({ id, number }) => (
        <Link to="/casussen/$id" params={{ id }} className="ct-number">
          {number}
        </Link>
      ),
    },
    {
      key: 'title',
      header: t('cases.name'),
      part: 'title',
      cell: ({ title }) => title ?? <span className="ct-muted">{t('cases.processOnly')}</span>,
    },
    { key: 'table', header: t('cases.table'), part: 'wide', cell: ({ tableName }) => tableName },
    {
      key: 'actions',
      header: t('cases.openActions'),
      labelled: true,
      cell: ({ openActions }) => <span className="ct-number">{openActions}</span>,
    },
    {
      key: 'due',
      header: t('cases.firstDue'),
      part: 'end',
      cell: ({ firstDueOn }) => firstDueOn && <DueMark dueOn={firstDueOn} />,
    },
    {
      key: 'since',
      header: t('cases.since'),
      part: 'meta',
      labelled: true,
      cell: ({ firstProcessedOn }) => <span className="ct-number">{formatDate(firstProcessedOn)}</span>,
    },
    {
      key: 'status',
      header: t('cases.status'),
      part: 'corner',
      cell: (item) => <CaseStatusBadge item={item} />,
    },
  ];
  return tables.length > 1 ? columns : columns.filter(({ key }) => key !== 'table');
}
