import { IconUsers } from '@tabler/icons-react';
import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { PersonItem } from '../../api/types.js';
import { DataTable, type Column } from '../../ui/data-table.js';
import { EmptyState } from '../../ui/empty-state.js';
import { LoadMore } from '../../ui/load-more.js';
import { peopleListQuery } from './people-queries.js';
import type { PeopleSearch } from './people-search.js';
import { PersonStateBadge } from './person-state.js';

export function PeopleTable({ search, q }: { search: PeopleSearch; q: string }) {
  const { t } = useTranslation();
  const list = useSuspenseInfiniteQuery(peopleListQuery(search, q));
  const columns: Column<PersonItem>[] = [
    {
      key: 'name',
      header: t('people.name'),
      part: 'title',
      cell: ({ id, name, username }) => (
        <>
          <Link to="/beheer/mensen/$id" params={{ id }}>
            {name}
          </Link>
          <br />
          <span className="ct-small">{username}</span>
        </>
      ),
    },
    {
      key: 'organisation',
      header: t('people.organisation'),
      part: 'meta',
      cell: ({ organisationName }) => organisationName,
    },
    {
      key: 'duties',
      header: t('people.duties'),
      part: 'wide',
      cell: ({ duties }) => duties.map((duty) => t(`duty.${duty}`)).join(', '),
    },
    {
      key: 'state',
      header: t('people.state'),
      part: 'wide',
      cell: (person) => <PersonStateBadge person={person} />,
    },
  ];
  if (list.data.length === 0) {
    return (
      <EmptyState
        heading="h2"
        title={t('people.none')}
        icon={<IconUsers size={36} stroke={1.25} aria-hidden />}
      >
        {t('people.noneHelp')}
      </EmptyState>
    );
  }
  return (
    <>
      <DataTable caption={t('people.title')} columns={columns} rows={list.data} rowKey={({ id }) => id} />
      <LoadMore
        shown={list.data.length}
        hasMore={list.hasNextPage}
        isLoading={list.isFetchingNextPage}
        onLoad={() => void list.fetchNextPage()}
      />
    </>
  );
}
