import { useTranslation } from 'react-i18next';
import type { Seat } from '../../api/types.js';
import { formatDate } from '../../i18n/dates.js';
import { Badge } from '../../ui/badge.js';
import { Button } from '../../ui/button.js';
import { MissingList } from './missing-list.js';
import './register-rows.css';

const looks = {
  active: ['positive', 'counts'],
  incomplete: ['warning', 'incomplete'],
  planned: ['info', 'planned'],
  ended: ['neutral', 'ended'],
} as const;

export function SeatRow({
  seat,
  employerId,
  onChange,
  onEnd,
}: {
  seat: Seat;
  /** A seat for another organisation than this one says so. */
  employerId: string;
  onChange?: (seat: Seat) => void;
  onEnd?: (seat: Seat) => void;
}) {
  const { t } = useTranslation();
  const { tableName: table, role, municipality, organisationName, substituteName, startsOn, endsOn } = seat;
  const [tone, words] = looks[seat.state];
  const from = formatDate(startsOn);
  const about = [
    t(`role.${role}`),
    seat.organisationId === employerId ? '' : t('seat.for', { organisation: organisationName }),
    municipality ? t('seat.onlyMunicipality', { municipality }) : '',
    substituteName ? t('seat.substitute', { name: substituteName }) : '',
    endsOn ? t('seat.fromTo', { from, to: formatDate(endsOn) }) : t('seat.from', { from }),
  ];
  return (
    <li>
      <div>
        <span className="ct-inline">
          <strong>{table}</strong>
          <Badge tone={tone}>{t(`seat.${words}`)}</Badge>
        </span>
        <span className="ct-small">{about.filter((part) => part !== '').join(' · ')}</span>
        {seat.missing.length > 0 && (
          <div className="ct-stack" data-tight>
            <span>{t(seat.state === 'planned' ? 'seat.missingThen' : 'seat.missing')}</span>
            <MissingList missing={seat.missing} />
          </div>
        )}
      </div>
      {(onChange ?? onEnd) && (
        <div className="ct-actions">
          <Button variant="quiet" aria-label={t('seat.changeOf', { table })} onPress={() => onChange?.(seat)}>
            {t('seat.change')}
          </Button>
          <Button variant="quiet" aria-label={t('seat.endOf', { table })} onPress={() => onEnd?.(seat)}>
            {t('seat.end')}
          </Button>
        </div>
      )}
    </li>
  );
}
