import { useTranslation } from 'react-i18next';
import { formatLongDate, today } from '../../i18n/dates.js';
import { PageHeader } from '../../ui/page-header.js';
import { hasDuty, isAtATable, leadsATable } from '../session/roles.js';
import { useSession } from '../session/use-session.js';
import { AdministratorStart } from './administrator-start.js';
import { ChairStart } from './chair-start.js';
import { PartnerStart } from './partner-start.js';
import { PrivacyOfficerStart } from './privacy-officer-start.js';
import { useRoleLine } from './use-role-line.js';

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
      {hasDuty(session, 'privacy-officer') && <PrivacyOfficerStart />}
      {hasDuty(session, 'administrator') && <AdministratorStart />}
    </>
  );
}
