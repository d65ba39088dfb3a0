import { IconArmchair } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Account } from '../../api/types.js';
import { formatDate } from '../../i18n/dates.js';
import { Badge } from '../../ui/badge.js';
import { DataTable } from '../../ui/data-table.js';
import { EmptyState } from '../../ui/empty-state.js';

type Seat = Account['seats'][number];

export function SeatList({ seats }: { seats: readonly Seat[] }) {
  const { t } = useTranslation();
  if (seats.length === 0) {
    return (
      <EmptyState
        heading="h3"
        title={t('account.noSeats')}
        icon={<IconArmchair size={36} stroke={1.25} aria-hidden />}
      >
        {t('account.noSeatsHelp')}
      </EmptyState>
    );
  }
  return (
    <DataTable<Seat>
      caption={t('account.seats')}
      rows={seats}
      rowKey={({ tableId, role, organisationName }) => `${tableId} ${role} ${organisationName}`}
      columns={[
        { key: 'table', header: t('account.table'), cell: TableName, part: 'title' },
        { key: 'role', header: t('account.role'), cell: ({ role }) => t(`role.${role}`), part: 'meta' },
        {
          key: 'organisation',
          header: t('account.forOrganisation'),
          cell: ({ organisationName }) => organisationName,
          part: 'meta',
          labelled: true,
        },
        {
          key: 'until',
          header: t('account.until'),
          cell: ({ endsOn }) => (endsOn ? formatDate(endsOn) : t('account.noEnd')),
          part: 'meta',
          labelled: true,
        },
      ]}
    />
  );
}

function TableName({ tableName, active }: Seat) {
  const { t } = useTranslation();
  return (
    <span className="ct-inline">
      {tableName}
      {!active && (
        <Badge tone="warning">
          {t('account.inactiveShort')}
          <span className="ct-hidden">. {t('account.inactive')}</span>
        </Badge>
      )}
    </span>
  );
}
