import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { formatLongDate, today } from '../../i18n/dates.js';
import { Loading } from '../../ui/loading.js';
import { PageHeader } from '../../ui/page-header.js';
import { hasDuty, isAtATable, leadsATable } from '../session/roles.js';
import { useSession } from '../session/use-session.js';
import { AdministratorStart } from './administrator-start.js';
import { ChairStart } from './chair-start.js';
import { PartnerStart } from './partner-start.js';
import { useRoleLine } from './use-role-line.js';

const PrivacyOfficerStart = lazy(async () => ({
  default: (await import('./privacy-officer-start.js')).PrivacyOfficerStart,
}));

/** What waits for this person now. Who has several roles sees each of their parts. */
export function HomePage() {
  const { t } = useTranslation();
  const session = useSession();
  const roleLine = useRoleLine();
  return (
    <>
      <PageHeader
        title={t('home.title')}
        lead={
          <>
            <span>
              <time dateTime={today()}>{formatLongDate(today())}</time>
              {roleLine && ` · ${roleLine}`}
            </span>
          </>
        }
      />
      {leadsATable(session) && <ChairStart />}
      {isAtATable(session) && !leadsATable(session) && <PartnerStart />}
      <Suspense fallback={<Loading />}>
        {hasDuty(session, 'privacy-officer') && <PrivacyOfficerStart />}
      </Suspense>
      {hasDuty(session, 'administrator') && <AdministratorStart />}
    </>
  );
}
