import { useState } from 'react';
import { Link, useNavigate } from '@tanstack/react-router';
import { useForm } from 'react-hook-form';
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
import { OrganisationFields, type OrganisationValues } from './organisation-fields.js';

type Values = OrganisationValues & { code: string };

export function NewOrganisationPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [once] = useState(repeatable);
  const form = useForm<Values>({
    defaultValues: { name: '', code: '', type: '', mailbox: '' },
    shouldFocusError: false,
  });
  const { register, control, formState } = form;
  const { submit, isPending } = useSending(form, {
    send: ({ name, code, type, mailbox }) => {
      const body = {
        ...{ name: name.trim(), code: code.trim(), mailbox: mailbox.trim() || null },
        type: type === 'private' ? ('private' as const) : ('public' as const),
      };
      return answer(api.POST('/api/v1/organisations', { body, headers: once(body) }));
    },
    onSent: ({ id }) => {
      announce(t('organisation.added'));
      void navigate({ to: '/beheer/organisaties/$id', params: { id }, ignoreBlocker: true });
    },
    fieldOfCode: { 'code-taken': 'code' },
  });
  return (
    <>
      <PageHeader
        title={t('organisation.new')}
        trail={<Link to="/beheer/organisaties">{t('organisations.title')}</Link>}
        lead={t('organisation.newLead')}
      />
      <Panel title={t('organisation.facts')}>
        <form className="ct-form ct-measure" noValidate onSubmit={submit}>
          <UnsavedGuard when={formState.isDirty && !formState.isSubmitSuccessful} />
          <FormErrors control={control} />
          <OrganisationFields form={form} />
          <TextField
            {...register('code', atLeast(2, t('organisation.codeMissing')))}
            label={t('organisation.code')}
            help={t('organisation.codeHelp')}
            error={formState.errors.code?.message}
            autoCapitalize="none"
            spellCheck={false}
            maxLength={50}
          />
          <div className="ct-actions">
            <Button type="submit" variant="primary" isPending={isPending}>
              {t('organisation.add')}
            </Button>
          </div>
        </form>
      </Panel>
    </>
  );
}
