import { Suspense, useState } from 'react';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../api/client.js';
import { repeatable } from '../../api/repeatable.js';
import { Dialog } from '../../ui/dialog.js';
import { Loading } from '../../ui/loading.js';
import { TextArea } from '../../ui/text-area.js';
import { TextField } from '../../ui/text-field.js';
import { announce } from '../../ui/toasts.js';
import { SearchControl } from '../administration/search-control.js';
import { useSending } from '../administration/use-sending.js';
import { DialogActions } from '../forms/dialog-actions.js';
import { filled } from '../forms/filled.js';
import { FormErrors } from '../forms/form-errors.js';
import { everyOrganisationQuery } from '../organisations/organisation-queries.js';
import { ScopeFacts } from './scope-facts.js';

/** There is one scope yet, so it is told and not asked. */
const scope = 'table-definitions:read';

export function RegisterMachineDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Dialog title={t('machines.add')} isOpen onClose={onClose}>
      <Suspense fallback={<Loading />}>
        <RegisterMachineForm onClose={onClose} />
      </Suspense>
    </Dialog>
  );
}

function RegisterMachineForm({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const [once] = useState(repeatable);
  const { data: organisations } = useSuspenseQuery(everyOrganisationQuery);
  const form = useForm({
    defaultValues: { name: '', organisationId: '', issuer: '', keys: '' },
    shouldFocusError: false,
  });
  const { register, control, formState } = form;
  const { errors } = formState;
  const { submit, isPending } = useSending(form, {
    send: ({ name, organisationId, issuer, keys }) => {
      const body = {
        name: name.trim(),
        organisationId,
        issuer: issuer.trim(),
        keys: keys.trim(),
        scope,
      } as const;
      return answer(api.POST('/api/v1/machine-clients', { headers: once(body), body }));
    },
    onSent: () => {
      announce(t('machines.added'));
      onClose();
    },
    fieldOfCode: { 'issuer-taken': 'issuer' },
  });
  return (
    <form className="ct-form" noValidate onSubmit={submit}>
      <FormErrors control={control} />
      <TextField
        {...register('name', filled(t('machines.nameMissing')))}
        label={t('machines.name')}
        help={t('machines.nameHelp')}
        error={errors.name?.message}
        maxLength={200}
      />
      <SearchControl
        control={control}
        name="organisationId"
        label={t('machines.organisation')}
        help={t('machines.organisationHelp')}
        missing={t('person.organisationMissing')}
        options={organisations.map(({ id, name }) => ({ code: id, label: name }))}
      />
      <ScopeFacts scopes={[scope]} withHelp />
      <TextField
        {...register('issuer', filled(t('machines.issuerMissing')))}
        label={t('machines.issuer')}
        help={t('machines.issuerHelp')}
        error={errors.issuer?.message}
        type="url"
        maxLength={200}
        spellCheck={false}
      />
      <TextArea
        {...register('keys', filled(t('machines.keysMissing')))}
        label={t('machines.keys')}
        help={t('machines.keysHelp')}
        error={errors.keys?.message}
        maxLength={20_000}
        rows={3}
        spellCheck={false}
      />
      <DialogActions submit={t('machines.add')} isPending={isPending} onCancel={onClose} />
    </form>
  );
}
