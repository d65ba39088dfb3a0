import { Suspense, useState } from 'react';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { RegisterTable } from '../../api/types.js';
import { Button } from '../../ui/button.js';
import { DataTable, type Column } from '../../ui/data-table.js';
import { EmptyState } from '../../ui/empty-state.js';
import { PageHeader } from '../../ui/page-header.js';
import { EditTableDialog } from './edit-table-dialog-later.js';
import { registerTablesQuery } from './register-table-queries.js';

export function RegisterTablesPage() {
  const { t } = useTranslation();
  const { data: tables } = useSuspenseQuery(registerTablesQuery);
  const [editing, setEditing] = useState<string | null>(null);
  const edited = tables.find(({ id }) => id === editing);
  const columns: Column<RegisterTable>[] = [
    { key: 'name', header: t('registerTables.name'), part: 'title', cell: ({ name }) => name },
    {
      key: 'municipality',
      header: t('registerTables.municipality'),
      part: 'wide',
      cell: ({ municipality }) => municipality,
    },
    {
      key: 'municipalities',
      header: t('registerTables.municipalities'),
      part: 'wide',
      labelled: true,
      cell: ({ municipalities }) =>
        municipalities.length > 0 ? (
          municipalities.join(', ')
        ) : (
          <span className="ct-muted">{t('registerTables.notRegional')}</span>
        ),
    },
    {
      key: 'contact',
      header: t('registerTables.contactPoint'),
      part: 'wide',
      labelled: true,
      cell: ({ contactPoint }) =>
        contactPoint ?? <span className="ct-muted">{t('registerTables.noContactPoint')}</span>,
    },
    {
      key: 'change',
      header: t('registerTables.change'),
      part: 'wide',
      cell: ({ id, name }) => (
        <Button
          variant="quiet"
          aria-label={t('registerTables.changeOf', { name })}
          onPress={() => setEditing(id)}
        >
          {t('registerTables.change')}
        </Button>
      ),
    },
  ];
  return (
    <>
      <PageHeader title={t('registerTables.title')} lead={t('registerTables.lead')} />
      <section className="ct-panel" aria-label={t('registerTables.title')}>
        {tables.length > 0 ? (
          <DataTable
            caption={t('registerTables.title')}
            columns={columns}
            rows={tables}
            rowKey={({ id }) => id}
          />
        ) : (
          <EmptyState heading="h2" title={t('registerTables.none')} />
        )}
      </section>
      <Suspense>{edited && <EditTableDialog table={edited} onClose={() => setEditing(null)} />}</Suspense>
    </>
  );
}
