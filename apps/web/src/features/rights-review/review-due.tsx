import { useTranslation } from 'react-i18next';
import type { RightsReviewItem } from '../../api/types.js';
import { formatDate } from '../../i18n/dates.js';
import { Badge } from '../../ui/badge.js';

/** Until when it can be done, or when it was. */
export function ReviewDue({
  review: { dueOn, closedOn, overdue },
  plain = false,
}: {
  review: Pick<RightsReviewItem, 'dueOn' | 'closedOn' | 'overdue'>;
  /** In a column that says already what the date is. */
  plain?: boolean;
}) {
  const { t } = useTranslation();
  if (closedOn) {
    return <Badge tone="positive">{t('reviews.closedOn', { date: formatDate(closedOn) })}</Badge>;
  }
  return (
    <span>
      <span className="ct-number">
        {plain ? formatDate(dueOn) : t('review.dueOn', { date: formatDate(dueOn) })}
      </span>
      {overdue && ' '}
      {overdue && <Badge tone="negative">{t('reviews.overdue')}</Badge>}
    </span>
  );
}
