import { useTranslation } from 'react-i18next';
import type { SignalItem } from '../../api/types.js';
import { dateOf, daysBetween, formatDate, today } from '../../i18n/dates.js';

/** When a signal came in, and how long that is ago. */
export function Age({ signal }: { signal: Pick<SignalItem, 'receivedAt'> }) {
  const { t } = useTranslation();
  const received = dateOf(signal.receivedAt);
  return (
    <span>
      <time dateTime={signal.receivedAt} className="ct-number">
        {formatDate(received)}
      </time>
      {' · '}
      <span className="ct-small">{t('age.days', { count: daysBetween(received, today()) })}</span>
    </span>
  );
}
