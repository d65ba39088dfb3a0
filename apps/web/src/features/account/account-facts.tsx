import { useTranslation } from 'react-i18next';
import type { Account } from '../../api/types.js';
import { formatDate } from '../../i18n/dates.js';
import { Facts } from '../../ui/facts.js';
import { useSession } from '../session/use-session.js';

export function AccountFacts({ account }: { account: Account }) {
  const { t } = useTranslation();
  const { duties } = useSession();
  const { screenedUntil, statementAcceptedOn } = account;
  return (
    <>
      <Facts
        facts={[
          { label: t('account.name'), value: account.name },
          { label: t('account.username'), value: account.username },
          { label: t('account.email'), value: account.email },
          { label: t('account.organisation'), value: account.organisation.name },
          { label: t('account.duties'), value: duties.map((duty) => t(`duty.${duty}`)).join(', ') },
          { label: t('account.screenedUntil'), value: screenedUntil && formatDate(screenedUntil) },
          { label: t('account.statement'), value: statementAcceptedOn && formatDate(statementAcceptedOn) },
          { label: t('account.signedInWith'), value: t(`account.method.${account.signedInWith}`) },
        ]}
      />
      <p className="ct-small">{t('account.wrong')}</p>
    </>
  );
}
