import { IconBuilding } from '@tabler/icons-react';
import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { OrganisationItem } from '../../api/types.js';
import { DataTable, type Column } from '../../ui/data-table.js';
import { EmptyState } from '../../ui/empty-state.js';
import { LoadMore } from '../../ui/load-more.js';
import { organisationsQuery } from './organisation-queries.js';

export function OrganisationTable({ tableId }: { tableId: string | undefined }) {
  const { t } = useTranslation();
  const list = useSuspenseInfiniteQuery(organisationsQuery(tableId));
  const columns: Column<OrganisationItem>[] = [
    {
      key: 'name',
      header: t('organisations.name'),
      part: 'title',
      cell: ({ id, name }) => (
        <Link to="/beheer/organisaties/$id" params={{ id }}>
          {name}
        </Link>
      ),
    },
    {
      key: 'type',
      header: t('organisations.type'),
      part: 'meta',
      cell: ({ type }) => t(`organisationType.${type}`),
    },
    {
      key: 'contact',
      header: t('organisations.contact'),
      part: 'wide',
      labelled: true,
      cell: ({ contactPersonName }) =>
        contactPersonName ?? <span className="ct-muted">{t('organisations.noContact')}</span>,
    },
    {
      key: 'people',
      header: t('organisations.people'),
      part: 'wide',
      labelled: true,
      cell: ({ activePeople }) => <span className="ct-number">{activePeople}</span>,
    },
  ];
  if (list.data.length === 0) {
    return (
      <EmptyState
        heading="h2"
        title={t('organisations.none')}
        icon={<IconBuilding size={36} stroke={1.25} aria-hidden />}
      >
        {t('organisations.noneHelp')}
      </EmptyState>
    );
  }
  return (
    <>
      <DataTable
        caption={t('organisations.title')}
        columns={columns}
        rows={list.data}
        rowKey={({ id }) => id}
      />
      <LoadMore
        shown={list.data.length}
        hasMore={list.hasNextPage}
        isLoading={list.isFetchingNextPage}
        onLoad={() => void list.fetchNextPage()}
      />
    </>
  );
}
