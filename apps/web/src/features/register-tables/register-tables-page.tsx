import { Suspense, useState } from 'react';
import { IconArmchair, IconPlus } from '@tabler/icons-react';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { RegisterTable } from '../../api/types.js';
import { Button } from '../../ui/button.js';
import { DataTable, type Column } from '../../ui/data-table.js';
import { EmptyState } from '../../ui/empty-state.js';
import { PageHeader } from '../../ui/page-header.js';
import { registerTablesQuery } from './register-table-queries.js';
import { EditTableDialog, SetUpTableDialog } from './table-dialogs.js';

export function RegisterTablesPage() {
  const { t } = useTranslation();
  const { data: tables } = useSuspenseQuery(registerTablesQuery);
  const [isSettingUp, setSettingUp] = useState(false);
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
      part: 'end',
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
      <PageHeader
        title={t('registerTables.title')}
        lead={t('registerTables.lead')}
        actions={
          <Button
            variant="primary"
            icon={<IconPlus size={18} aria-hidden />}
            onPress={() => setSettingUp(true)}
          >
            {t('registerTables.add')}
          </Button>
        }
      />
      <section className="ct-panel" aria-label={t('registerTables.title')}>
        {tables.length > 0 ? (
          <DataTable
            caption={t('registerTables.title')}
            columns={columns}
            rows={tables}
            rowKey={({ id }) => id}
          />
        ) : (
          <EmptyState
            heading="h2"
            title={t('registerTables.none')}
            icon={<IconArmchair size={36} stroke={1.25} aria-hidden />}
          >
            {t('registerTables.noneHelp')}
          </EmptyState>
        )}
      </section>
      <Suspense>{isSettingUp && <SetUpTableDialog onClose={() => setSettingUp(false)} />}</Suspense>
      <Suspense>{edited && <EditTableDialog table={edited} onClose={() => setEditing(null)} />}</Suspense>
    </>
  );
}
