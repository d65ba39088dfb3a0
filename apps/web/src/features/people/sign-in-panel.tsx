import { Suspense, useState } from 'react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.js';
import type { Person } from '../../api/types.js';
import { Button } from '../../ui/button.js';
import { Facts } from '../../ui/facts.js';
import { Panel } from '../../ui/panel.js';
import { ConfirmDialog } from '../forms/confirm-dialog.js';
import { signInMethodsQuery } from '../session/session-query.js';
import { LinkAccountDialog } from './person-dialogs.js';

/** With what this person gets in, and what an administrator does for who cannot. */
export function SignInPanel({ person, mayChange }: { person: Person; mayChange: boolean }) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const { data: methods } = useQuery(signInMethodsQuery);
  const [open, setOpen] = useState<'reset' | 'link' | 'unlink' | 'signOut' | null>(null);
  const { name, active, secondFactor, linkedAccount } = person;
  const params = { path: { id: person.id } };
  const provider = methods?.openIdName;
  const close = () => setOpen(null);
  const refresh = () => queryClient.invalidateQueries({ queryKey: ['register'] });
  const linked = t(linkedAccount ? 'signInOf.isLinked' : 'signInOf.notLinked');
  return (
    <Panel title={t('signInOf.title')}>
      <Facts
        stacked
        facts={[
          {
            label: t('signInOf.secondFactor'),
            value: t(secondFactor ? 'signInOf.hasFactor' : 'signInOf.noFactor'),
          },
          {
            label: t('signInOf.linked', { provider: provider ?? t('signInOf.ownOrganisation') }),
            value: (provider ?? linkedAccount) ? linked : null,
          },
        ]}
      />
      {mayChange && (active || secondFactor || linkedAccount || provider) && (
        <div className="ct-actions">
          {secondFactor && <Button onPress={() => setOpen('reset')}>{t('signInOf.reset')}</Button>}
          {linkedAccount && <Button onPress={() => setOpen('unlink')}>{t('signInOf.unlink')}</Button>}
          {provider && !linkedAccount && (
            <Button onPress={() => setOpen('link')}>{t('signInOf.link')}</Button>
          )}
          {active && <Button onPress={() => setOpen('signOut')}>{t('signInOf.signOut')}</Button>}
        </div>
      )}
      {open === 'reset' && (
        <ConfirmDialog
          title={t('signInOf.resetTitle')}
          text={t('signInOf.resetText', { name })}
          submit={t('signInOf.reset')}
          done={t('signInOf.resetDone')}
          act={() => api.DELETE('/api/v1/people/{id}/second-factor', { params }).then(refresh)}
          onClose={close}
        />
      )}
      {open === 'unlink' && (
        <ConfirmDialog
          title={t('signInOf.unlinkTitle')}
          text={t('signInOf.unlinkText', { name })}
          submit={t('signInOf.unlink')}
          done={t('signInOf.unlinkDone')}
          act={() => api.DELETE('/api/v1/people/{id}/external-identity', { params }).then(refresh)}
          onClose={close}
        />
      )}
      {open === 'signOut' && (
        <ConfirmDialog
          title={t('signInOf.signOutTitle', { name })}
          text={t('signInOf.signOutText', { name })}
          submit={t('signInOf.signOut')}
          done={t('signInOf.signOutDone', { name })}
          act={() => api.DELETE('/api/v1/people/{id}/sessions', { params })}
          onClose={close}
        />
      )}
      <Suspense>{open === 'link' && <LinkAccountDialog person={person} onClose={close} />}</Suspense>
    </Panel>
  );
}
