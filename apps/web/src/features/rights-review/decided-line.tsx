import { useTranslation } from 'react-i18next';
import type { RightsReviewLine } from '../../api/types.js';
import { formatInstant } from '../../i18n/dates.js';
import { Badge } from '../../ui/badge.js';
import { useRightWords } from './use-right-words.js';

export function DecidedLine({ line }: { line: RightsReviewLine }) {
  const { t } = useTranslation();
  const right = useRightWords()(line);
  const { personName, decision, reason, decidedByName, decidedAt } = line;
  const withdrawn = decision === 'withdrawn';
  return (
    <li>
      <div>
        <strong>{personName}</strong>
        <span className="ct-muted">{right}</span>
        {reason && <span>{reason}</span>}
        <span className="ct-small">
          {t('review.by', { by: decidedByName ?? '', at: decidedAt ? formatInstant(decidedAt) : '' })}
        </span>
      </div>
      <Badge tone={withdrawn ? 'negative' : 'positive'}>
        {t(withdrawn ? 'review.withdrawnLine' : 'review.confirmed')}
      </Badge>
    </li>
  );
}
