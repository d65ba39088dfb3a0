import { useTranslation } from 'react-i18next';
import { Badge } from '../../ui/badge.js';
import { results, type AuditResult } from './audit-search.js';

const tones = { refused: 'negative', failed: 'warning' } as const;

export function AuditResultBadge({ result }: { result: string }) {
  const { t } = useTranslation();
  const known: AuditResult = results.find((one) => one === result) ?? 'failed';
  // Nearly all of a log succeeded; a mark on everything would hide what did not.
  if (known === 'success') return <>{t('auditResult.success')}</>;
  return <Badge tone={tones[known]}>{t(`auditResult.${known}`)}</Badge>;
}
