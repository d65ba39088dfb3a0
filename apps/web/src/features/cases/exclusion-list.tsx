import { IconBan } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Exclusion } from '../../api/types.js';
import { formatMoment } from '../../i18n/dates.js';
import { Button } from '../../ui/button.js';
import '../access/grants.css';

export function ExclusionList({
  exclusions,
  onLift,
}: {
  exclusions: readonly Exclusion[];
  onLift?: (exclusion: Exclusion) => void;
}) {
  const { t } = useTranslation();
  return (
    <ul className="ct-grants">
      {exclusions.map((exclusion) => {
        const { id, name, organisationId, reason, decidedBy, startedAt, endedAt } = exclusion;
        const since = t('exclusion.since', { by: decidedBy, at: formatMoment(startedAt) });
        return (
          <li key={id}>
            <IconBan size={20} stroke={1.5} aria-hidden />
            <div>
              <span className="ct-strong">
                {endedAt ? name : t(organisationId ? 'exclusion.everyone' : 'exclusion.who', { name })}
              </span>
              <span className="ct-prose">{reason}</span>
              <span className="ct-small">
                {endedAt ? `${since}, ${t('exclusion.liftedOn', { at: formatMoment(endedAt) })}` : since}
              </span>
            </div>
            {onLift && (
              <Button
                variant="quiet"
                onPress={() => onLift(exclusion)}
                aria-label={t('exclusion.liftOf', { name })}
              >
                {t('exclusion.lift')}
              </Button>
            )}
          </li>
        );
      })}
    </ul>
  );
}
