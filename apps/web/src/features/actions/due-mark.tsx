import { IconClockExclamation, IconClockHour4 } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ActionItem } from '../../api/types.js';
import { daysBetween, formatDate, today } from '../../i18n/dates.js';
import '../../ui/tone.js';
import { isOpen, urgencyOf } from './due.js';
import './due-mark.css';

/** The due date, and for an open action how near it is. */
export function DueMark({ action: { dueOn, status } }: { action: Pick<ActionItem, 'dueOn' | 'status'> }) {
  const { t } = useTranslation();
  const now = today();
  const days = daysBetween(now, dueOn);
  const urgency = urgencyOf(dueOn, now);
  return (
    <span className="ct-due">
      <time dateTime={dueOn} className="ct-number">
        {formatDate(dueOn)}
      </time>
      {isOpen(status) && urgency === 'late' && (
        <span className="ct-due-mark" data-tone="negative">
          <IconClockExclamation size={15} aria-hidden />
          {t('due.late', { count: -days })}
        </span>
      )}
      {isOpen(status) && urgency === 'today' && (
        <span className="ct-due-mark" data-tone="warning">
          <IconClockHour4 size={15} aria-hidden />
          {t('due.today')}
        </span>
      )}
      {isOpen(status) && (urgency === 'soon' || urgency === 'later') && (
        <span className="ct-due-mark">{t('due.in', { count: days })}</span>
      )}
    </span>
  );
}
