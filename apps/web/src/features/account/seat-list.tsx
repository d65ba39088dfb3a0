import { IconArmchair } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Account } from '../../api/types.js';
import { formatDate } from '../../i18n/dates.js';
import { Badge } from '../../ui/badge.js';
import { EmptyState } from '../../ui/empty-state.js';
import './account.css';

type Seat = Account['seats'][number];

export function SeatList({ account }: { account: Account }) {
  const { t } = useTranslation();
  if (account.seats.length === 0) {
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
    <ul className="ct-seats">
      {account.seats.map((seat) => (
        <SeatOfAccount
          key={`${seat.tableId} ${seat.role} ${seat.organisationName}`}
          seat={seat}
          of={account}
        />
      ))}
    </ul>
  );
}

/** One's own organisation goes without saying, and so does a seat without an end. */
function SeatOfAccount({ seat, of }: { seat: Seat; of: Account }) {
  const { t } = useTranslation();
  const { role, organisationName, endsOn } = seat;
  const about = [
    t(`role.${role}`),
    organisationName === of.organisation.name ? '' : t('account.forOrganisation', { name: organisationName }),
    endsOn ? t('account.until', { date: formatDate(endsOn) }) : '',
  ];
  return (
    <li>
      <TableName {...seat} />
      <span className="ct-small">{about.filter((part) => part !== '').join(' · ')}</span>
    </li>
  );
}

function TableName({ tableName, active }: Seat) {
  const { t } = useTranslation();
  return (
    <span className="ct-inline">
      <strong>{tableName}</strong>
      {!active && (
        <Badge tone="warning">
          {t('account.inactiveShort')}
          <span className="ct-hidden">. {t('account.inactive')}</span>
        </Badge>
      )}
    </span>
  );
}
