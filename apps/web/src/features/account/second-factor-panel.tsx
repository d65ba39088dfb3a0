import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Account } from '../../api/types.js';
import { dateOf, formatDate } from '../../i18n/dates.js';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { Panel } from '../../ui/panel.js';
import { RemoveSecondFactor } from './remove-second-factor.js';
import { RenewRecoveryCodes } from './renew-recovery-codes.js';
import { SecondFactorEnrolment } from './second-factor-enrolment.js';

type Opened = 'set-up' | 'renew' | 'remove' | null;

export function SecondFactorPanel({ account }: { account: Account }) {
  const { t } = useTranslation();
  const [opened, setOpened] = useState<Opened>(null);
  const close = () => setOpened(null);
  const { secondFactor } = account;
  return (
    <Panel title={t('secondFactor.title')}>
      {secondFactor && (
        <p>
          {t('secondFactor.since', { at: formatDate(dateOf(secondFactor.confirmedAt)) })}{' '}
          {t('secondFactor.left', { count: secondFactor.recoveryCodesLeft })}
        </p>
      )}
      {!secondFactor && <p>{t(account.hasPassword ? 'secondFactor.none' : 'secondFactor.elsewhere')}</p>}
      <div className="ct-actions">
        {secondFactor && (
          <>
            <Button onPress={() => setOpened('renew')}>{t('secondFactor.renew')}</Button>
            <Button onPress={() => setOpened('remove')}>{t('secondFactor.remove')}</Button>
          </>
        )}
        {!secondFactor && account.hasPassword && (
          <Button onPress={() => setOpened('set-up')}>{t('secondFactor.setUp')}</Button>
        )}
      </div>
      <Dialog title={t('secondFactor.setUp')} isOpen={opened === 'set-up'} onClose={close} look="wide">
        <SecondFactorEnrolment done={t('secondFactor.kept')} onDone={close} />
      </Dialog>
      <Dialog title={t('secondFactor.renew')} isOpen={opened === 'renew'} onClose={close}>
        <RenewRecoveryCodes onDone={close} />
      </Dialog>
      <Dialog title={t('secondFactor.remove')} isOpen={opened === 'remove'} onClose={close}>
        <RemoveSecondFactor onDone={close} />
      </Dialog>
    </Panel>
  );
}
