import { Suspense, useState } from 'react';
import { IconCheck, IconKey, IconUserOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Person } from '../../api/types.js';
import { formatDate } from '../../i18n/dates.js';
import { Button } from '../../ui/button.js';
import { Panel } from '../../ui/panel.js';
import { AccountProblem } from './account-problem.js';
import { DeactivateDialog, PasswordDialog } from './person-dialogs.js';
import { useActivation } from './use-activation.js';

/** Whether this person can sign in, and the three things an administrator can do about it. */
export function AccountPanel({ person, mayChange }: { person: Person; mayChange: boolean }) {
  const { t } = useTranslation();
  const { active, incomplete, deactivatedOn } = person;
  const [open, setOpen] = useState<'password' | 'deactivate' | null>(null);
  const activation = useActivation(person);
  const close = () => setOpen(null);
  const help = !active ? 'inactiveHelp' : incomplete ? 'incompleteHelp' : 'activeHelp';
  return (
    <Panel title={t('personAccount.title')}>
      {activation.isError && <AccountProblem error={activation.error} />}
      <div>
        <strong>
          {active
            ? t('personAccount.active')
            : t('personAccount.inactive', { date: deactivatedOn ? formatDate(deactivatedOn) : '' })}
        </strong>
        <p className="ct-muted">{t(`personAccount.${help}`)}</p>
      </div>
      {mayChange && (
        <div className="ct-actions">
          {active ? (
            <>
              <Button icon={<IconKey size={18} aria-hidden />} onPress={() => setOpen('password')}>
                {t('personAccount.password')}
              </Button>
              <Button
                variant="danger"
                icon={<IconUserOff size={18} aria-hidden />}
                onPress={() => setOpen('deactivate')}
              >
                {t('deactivation.open')}
              </Button>
            </>
          ) : (
            <Button
              variant="primary"
              icon={<IconCheck size={18} aria-hidden />}
              isPending={activation.isPending}
              onPress={() => activation.mutate()}
            >
              {t('personAccount.activate')}
            </Button>
          )}
        </div>
      )}
      <Suspense>
        {open === 'password' && <PasswordDialog person={person} onClose={close} />}
        {open === 'deactivate' && <DeactivateDialog person={person} onClose={close} />}
      </Suspense>
    </Panel>
  );
}
