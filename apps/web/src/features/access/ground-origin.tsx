import { useTranslation } from 'react-i18next';
import type { Ground } from '../../api/types.js';
import { formatMoment } from '../../i18n/dates.js';
import { Badge } from '../../ui/badge.js';

/** Why a grant was given, by whom, and to whom else. */
export function GroundOrigin({ ground, organisation }: { ground: Ground; organisation: string }) {
  const { t } = useTranslation();
  const { reason, origin, from, grantedBy, wholeOrganisation } = ground;
  return (
    <>
      {reason && <span className="ct-prose">{t('explained.reason', { reason })}</span>}
      <span className="ct-small">
        {origin === 'break-glass' && <Badge tone="negative">{t('grant.emergency')}</Badge>}{' '}
        {origin && from && t(`grant.by.${origin}`, { by: grantedBy ?? '', at: formatMoment(from) })}
        {wholeOrganisation && <> · {t('explained.viaOrganisation', { organisation })}</>}
      </span>
    </>
  );
}
