import { Suspense } from 'react';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../../ui/button-link.js';
import { Loading } from '../../ui/loading.js';
import { PageHeader } from '../../ui/page-header.js';
import { Panel } from '../../ui/panel.js';
import { Waiting } from '../problem/waiting.js';
import { AccountFacts } from './account-facts.js';
import { accountQuery } from './account-queries.js';
import { PasswordPanel } from './password-panel.js';
import { SeatList } from './seat-list.js';
import { SecondFactorPanel } from './second-factor-panel.js';
import { SessionList } from './session-list.js';

export function AccountPage() {
  const { t } = useTranslation();
  return (
    <>
      <PageHeader
        title={t('account.title')}
        actions={<ButtonLink to="/mijn-account/toegang">{t('ownAccess.title')}</ButtonLink>}
      />
      <Suspense fallback={<Loading />}>
        <OwnAccount />
      </Suspense>
    </>
  );
}

function OwnAccount() {
  const { t } = useTranslation();
  const { data: account } = useSuspenseQuery(accountQuery);
  return (
    <div className="ct-columns" data-even>
      <div className="ct-stack">
        <Panel title={t('account.who')}>
          <AccountFacts account={account} />
        </Panel>
        <Panel title={t('account.seats')} flush>
          <SeatList account={account} />
        </Panel>
      </div>
      <div className="ct-stack">
        <PasswordPanel hasPassword={account.hasPassword} />
        <SecondFactorPanel account={account} />
        <Panel title={t('account.sessions')}>
          <Waiting name="sessions">
            <SessionList />
          </Waiting>
        </Panel>
      </div>
    </div>
  );
}
