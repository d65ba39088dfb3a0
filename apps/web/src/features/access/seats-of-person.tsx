import { useTranslation } from 'react-i18next';
import type { PersonAccess } from '../../api/types.js';
import { DataTable, type Column } from '../../ui/data-table.js';
import { EmptyState } from '../../ui/empty-state.js';
import { Panel } from '../../ui/panel.js';
import { useRoleWords } from './use-role-words.js';

type Seat = PersonAccess['seats'][number];

export function SeatsOfPerson({ seats }: { seats: readonly Seat[] }) {
  const { t } = useTranslation();
  const roleWords = useRoleWords();
  const columns: Column<Seat>[] = [
    { key: 'table', header: t('ownAccess.table'), part: 'title', cell: ({ tableName }) => tableName },
    {
      key: 'seat',
      header: t('ownAccess.seat'),
      part: 'wide',
      cell: ({ role, organisationName }) => `${roleWords(role)}, ${organisationName}`,
    },
    {
      key: 'opens',
      header: t('ownAccess.opens'),
      part: 'wide',
      cell: ({ opens, municipality }) => (
        <>
          {t(`ownAccess.opensWhat.${opens}`)}
          {municipality && <>, {t('ownAccess.municipalityOnly', { municipality })}</>}
        </>
      ),
    },
  ];
  return (
    <Panel flush title={t('ownAccess.seats')}>
      {seats.length > 0 ? (
        <DataTable
          caption={t('ownAccess.seats')}
          columns={columns}
          rows={seats}
          rowKey={({ tableName, role, organisationName }) => `${tableName} ${role} ${organisationName}`}
        />
      ) : (
        <EmptyState title={t('ownAccess.noSeats')} />
      )}
    </Panel>
  );
}
