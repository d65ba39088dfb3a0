import { useQuery } from '@tanstack/react-query';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { answer, api, ifMatch } from '../../api/client.js';
import type { Organisation } from '../../api/types.js';
import { Dialog } from '../../ui/dialog.js';
import { SelectField } from '../../ui/select-field.js';
import { announce } from '../../ui/toasts.js';
import { changedOnly } from '../administration/changed-only.js';
import { useSending } from '../administration/use-sending.js';
import { DialogActions } from '../forms/dialog-actions.js';
import { FormErrors } from '../forms/form-errors.js';
import { everyActivePersonQuery } from '../people/people-queries.js';
import { OrganisationFields, type OrganisationValues } from './organisation-fields.js';

type Values = OrganisationValues & { contactPersonId: string };

export function EditOrganisationDialog({
  organisation,
  onClose,
}: {
  organisation: Organisation;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const { id, name, type, mailbox, contactPersonId, contactPersonName, version } = organisation;
  const { data: colleagues } = useQuery(everyActivePersonQuery({ organisationId: id }));
  const form = useForm<Values>({
    defaultValues: { name, type, mailbox: mailbox ?? '', contactPersonId: contactPersonId ?? '' },
    shouldFocusError: false,
  });
  const { dirtyFields } = form.formState;
  const { submit, isPending } = useSending(form, {
    send: (values) =>
      answer(
        api.PATCH('/api/v1/organisations/{id}', {
          params: { path: { id }, header: ifMatch(version) },
          body: changedOnly(
            {
              ...{ name: values.name.trim(), mailbox: values.mailbox.trim() || null },
              type: values.type === 'private' ? 'private' : 'public',
              contactPersonId: values.contactPersonId || null,
            },
            dirtyFields,
          ),
        }),
      ),
    onSent: () => {
      announce(t('organisation.changed'));
      onClose();
    },
  });
  const now = contactPersonId ? [{ id: contactPersonId, name: contactPersonName ?? '' }] : [];
  return (
    <Dialog title={t('organisation.changeTitle')} look="wide" isOpen onClose={onClose}>
      <form className="ct-form" noValidate onSubmit={submit}>
        <FormErrors control={form.control} />
        <OrganisationFields form={form} />
        <SelectField
          {...form.register('contactPersonId')}
          label={t('organisations.contact')}
          help={t('organisation.contactHelp')}
          error={form.formState.errors.contactPersonId?.message}
          placeholder={t('organisation.noContact')}
          options={(colleagues ?? now).map((one) => ({ code: one.id, label: one.name }))}
          key={colleagues ? 'known' : 'waiting'}
        />
        <DialogActions submit={t('form.save')} isPending={isPending} onCancel={onClose} />
      </form>
    </Dialog>
  );
}
