import { IconClockExclamation, IconClockHour4 } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { daysBetween, formatDate, today } from '../../i18n/dates.js';
import '../../ui/tone.js';
import { urgencyOf } from './due.js';
import './due-mark.css';

/** A due date, and how near it is for what is still open. */
export function DueMark({ dueOn, open = true }: { dueOn: string; open?: boolean }) {
  const { t } = useTranslation();
  const now = today();
  const days = daysBetween(now, dueOn);
  const urgency = urgencyOf(dueOn, now);
  return (
    <span className="ct-due">
      <time dateTime={dueOn} className="ct-number">
        {formatDate(dueOn)}
      </time>
      {open && urgency === 'late' && (
        <span className="ct-due-mark" data-tone="negative">
          <IconClockExclamation size={15} aria-hidden />
          {t('due.late', { count: -days })}
        </span>
      )}
      {open && urgency === 'today' && (
        <span className="ct-due-mark" data-tone="warning">
          <IconClockHour4 size={15} aria-hidden />
          {t('due.today')}
        </span>
      )}
      {open && (urgency === 'soon' || urgency === 'later') && (
        <span className="ct-due-mark">{t('due.in', { count: days })}</span>
      )}
    </span>
  );
}
