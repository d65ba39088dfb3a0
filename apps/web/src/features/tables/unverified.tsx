import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** Law, or what follows from it; with a quiet mark when nobody has read the text that is in force. */
export function Verifiable({ verified, children }: { verified: boolean; children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <>
      {children}
      {!verified && <span className="ct-small"> ({t('law.unverified')})</span>}
    </>
  );
}

/** What that mark means, once for all that stands together; nothing when all was read. */
export function UnverifiedHelp({ of }: { of: readonly boolean[] }) {
  const { t } = useTranslation();
  return of.every(Boolean) ? null : <p className="ct-help">{t('law.unverifiedHelp')}</p>;
}
