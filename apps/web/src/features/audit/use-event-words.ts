import { useTranslation } from 'react-i18next';
import type { AuditEvent } from '../../api/types.js';
import { logPurposes } from './audit-search.js';

const refusals = ['not-found', 'forbidden', 'unauthenticated'] as const;

/** The reason and the purpose of an event in words, where they are recorded as a code that we know. */
export function useEventWords() {
  const { t } = useTranslation();
  return {
    reasonOf: ({ reason, result }: Pick<AuditEvent, 'reason' | 'result'>): string | null => {
      const known = result === 'refused' ? refusals.find((code) => code === reason) : undefined;
      return known ? t(`refusal.${known}`) : reason;
    },
    purposeOf: ({ purpose }: Pick<AuditEvent, 'purpose'>): string | null => {
      const known = logPurposes.find((code) => code === purpose);
      return known ? t(`logPurpose.${known}`) : purpose;
    },
  };
}
