import { IconBulb, IconCircleCheck, IconUsers } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { InformationItem, Table } from '../../api/types.js';
import { formatMoment } from '../../i18n/dates.js';
import { Badge } from '../../ui/badge.js';
import { Button } from '../../ui/button.js';
import { ButtonLink } from '../../ui/button-link.js';
import { Notice } from '../../ui/notice.js';
import './information.css';

/** One piece of information: whose it is and what kind before what it says; its conditions where nobody misses them. */
export function InformationCard({
  item,
  table,
  mayExplain,
  onRelease,
}: {
  item: InformationItem;
  table: Table;
  mayExplain: boolean;
  onRelease: () => void;
}) {
  const { t } = useTranslation();
  const { nature, track, conditions, sourceOrganisationName: source } = item;
  const isSource = item.allowedActions.includes('release');
  const sensitivity = table.definition.dataCategories.find(({ code }) => code === item.category)?.sensitivity;
  return (
    <li>
      <div className="ct-inline">
        <span className="ct-strong">{source}</span>
        <Badge
          tone={nature === 'fact' ? 'info' : 'accent'}
          icon={
            nature === 'fact' ? <IconCircleCheck size={14} aria-hidden /> : <IconBulb size={14} aria-hidden />
          }
        >
          {t(`nature.${nature}`)}
        </Badge>
        <span className="ct-small">
          {item.categoryLabel}
          {track !== 'shared' && <> · {t('information.onTrack', { track: t(`track.${track}`) })}</>}
          {sensitivity && sensitivity !== 'normal' && <> · {t(`sensitivity.${sensitivity}`)}</>}
        </span>
      </div>
      {conditions && (
        <Notice tone="warning" heading="h3" title={t('information.conditions', { organisation: source })}>
          <p className="ct-prose">{conditions}</p>
        </Notice>
      )}
      <p className="ct-prose">{item.content}</p>
      <div className="ct-information-foot">
        <span className="ct-small">
          {t('information.by', { by: item.addedBy, at: formatMoment(item.addedAt) })}
        </span>
        {isSource && (
          <span className="ct-inline ct-small">
            <IconUsers size={16} aria-hidden />
            {t('information.seenBy', {
              who:
                item.release === 'named'
                  ? item.releasedTo.map(({ organisationName }) => organisationName).join(', ')
                  : t(`release.${item.release}`).toLowerCase(),
            })}
          </span>
        )}
        {isSource && (
          <span className="ct-inline">
            <Button
              variant="quiet"
              onPress={onRelease}
              aria-label={t('information.changeReleaseOf', { what: item.categoryLabel })}
            >
              {t('information.changeRelease')}
            </Button>
            {mayExplain && (
              <ButtonLink variant="quiet" to="/toegang/informatie/$id" params={{ id: item.id }}>
                {t('explained.openFor')}
              </ButtonLink>
            )}
          </span>
        )}
      </div>
    </li>
  );
}
