import { useTranslation } from 'react-i18next';
import { formatInstant } from '../../i18n/dates.js';
import { useSession } from '../session/use-session.js';

/** On paper only: the duty of confidentiality, and who printed it when (WGS 1.11). */
export function PrintNotice() {
  const { t } = useTranslation();
  const { person } = useSession();
  return (
    <p className="ct-only-print ct-small">
      <strong>{t('secrecy.print')}</strong>{' '}
      {t('secrecy.printedBy', { name: person.name, at: formatInstant(new Date().toISOString()) })}
    </p>
  );
}
