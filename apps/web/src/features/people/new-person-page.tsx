import { useState } from 'react';
import { Link, useNavigate } from '@tanstack/react-router';
import { FormProvider, useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../api/client.js';
import { repeatable } from '../../api/repeatable.js';
import { Button } from '../../ui/button.js';
import { PageHeader } from '../../ui/page-header.js';
import { Panel } from '../../ui/panel.js';
import { TextField } from '../../ui/text-field.js';
import { announce } from '../../ui/toasts.js';
import { useSending } from '../administration/use-sending.js';
import { atLeast } from '../forms/filled.js';
import { FormErrors } from '../forms/form-errors.js';
import { UnsavedGuard } from '../forms/unsaved-guard.js';
import { PersonFields } from './person-fields.js';
import { toPersonInput, type PersonValues } from './person-values.js';

type Values = PersonValues & { username: string };

export function NewPersonPage({ organisationId }: { organisationId: string | undefined }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [once] = useState(repeatable);
  const form = useForm<Values>({
    defaultValues: {
      ...{ name: '', email: '', username: '', duties: [], noCommercialDutiesDeclaredOn: '' },
      organisationId: organisationId ?? '',
    },
    shouldFocusError: false,
  });
  const { register, control, formState } = form;
  const { submit, isPending } = useSending(form, {
    send: (values) => {
      const body = { ...toPersonInput(values), username: values.username.trim() };
      return answer(api.POST('/api/v1/people', { body, headers: once(body) }));
    },
    onSent: ({ id }) => {
      announce(t('person.added'));
      void navigate({ to: '/beheer/mensen/$id', params: { id }, ignoreBlocker: true });
    },
    fieldOfCode: { 'username-taken': 'username' },
  });
  return (
    <>
      <PageHeader
        title={t('person.new')}
        trail={<Link to="/beheer/mensen">{t('people.title')}</Link>}
        lead={t('person.newLead')}
      />
      <Panel title={t('person.facts')}>
        <FormProvider {...form}>
          <form className="ct-form ct-measure" noValidate onSubmit={submit}>
            <UnsavedGuard when={formState.isDirty && !formState.isSubmitSuccessful} />
            <FormErrors control={control} />
            <TextField
              {...register('username', atLeast(3, t('person.usernameMissing')))}
              label={t('person.username')}
              help={t('person.usernameHelp')}
              error={formState.errors.username?.message}
              autoCapitalize="none"
              spellCheck={false}
              maxLength={100}
            />
            <PersonFields mayChangeRights />
            <div className="ct-actions">
              <Button type="submit" variant="primary" isPending={isPending}>
                {t('person.add')}
              </Button>
            </div>
          </form>
        </FormProvider>
      </Panel>
    </>
  );
}
