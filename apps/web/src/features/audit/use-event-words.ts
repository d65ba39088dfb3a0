import { useTranslation } from 'react-i18next';
import type { AuditEvent } from '../../api/types.js';
import { formatDate } from '../../i18n/dates.js';
import { logPurposes } from './audit-search.js';

const isDay = /^\d{4}-\d{2}-\d{2}$/;
const refusals = ['not-found', 'forbidden', 'unauthenticated'] as const;

/** The reason and the purpose of an event in words, where they are recorded as a code that we know. */
export function useEventWords() {
  const { t } = useTranslation();
  return {
    reasonOf: ({ reason, result }: Pick<AuditEvent, 'reason' | 'result'>): string | null => {
      const known = result === 'refused' ? refusals.find((code) => code === reason) : undefined;
      if (known) return t(`refusal.${known}`);
      return reason && isDay.test(reason) ? t('audit.onDay', { day: formatDate(reason) }) : reason;
    },
    purposeOf: ({ purpose }: Pick<AuditEvent, 'purpose'>): string | null => {
      const known = logPurposes.find((code) => code === purpose);
      return known ? t(`logPurpose.${known}`) : purpose;
    },
  };
}
