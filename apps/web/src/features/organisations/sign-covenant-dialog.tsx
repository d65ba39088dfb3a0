import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../api/client.js';
import { repeatable } from '../../api/repeatable.js';
import type { Organisation } from '../../api/types.js';
import { Dialog } from '../../ui/dialog.js';
import { SelectField } from '../../ui/select-field.js';
import { TextField } from '../../ui/text-field.js';
import { announce } from '../../ui/toasts.js';
import { DateControl } from '../administration/date-control.js';
import { useSending } from '../administration/use-sending.js';
import { DialogActions } from '../forms/dialog-actions.js';
import { filled } from '../forms/filled.js';
import { FormErrors } from '../forms/form-errors.js';
import { registerTablesQuery } from '../register-tables/register-table-queries.js';

/** A covenant that was signed on paper. A renewal is one of its own, so that the past stays known. */
export function SignCovenantDialog({
  organisation,
  onClose,
}: {
  organisation: Organisation;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const [once] = useState(repeatable);
  const { data: tables } = useQuery(registerTablesQuery);
  const form = useForm({
    defaultValues: { tableId: '', version: '', signedOn: '', validTo: '' },
    shouldFocusError: false,
  });
  const { register, control, formState } = form;
  const { submit, isPending } = useSending(form, {
    send: (values) => {
      const body = { ...values, version: values.version.trim() };
      return answer(
        api.POST('/api/v1/organisations/{id}/covenants', {
          params: { path: { id: organisation.id } },
          headers: once(body),
          body,
        }),
      );
    },
    onSent: () => {
      announce(t('covenant.added'));
      onClose();
    },
    fieldOfCode: { 'already-signed': 'signedOn' },
  });
  return (
    <Dialog title={t('covenant.add')} look="wide" isOpen onClose={onClose}>
      <form className="ct-form" noValidate onSubmit={submit}>
        <FormErrors control={control} />
        <div className="ct-form-grid">
          <SelectField
            {...register('tableId', filled(t('covenant.tableMissing')))}
            label={t('covenant.table')}
            error={formState.errors.tableId?.message}
            placeholder={t('form.choose')}
            options={(tables ?? []).map(({ id, name }) => ({ code: id, label: name }))}
          />
          <TextField
            {...register('version', filled(t('covenant.versionMissing')))}
            label={t('covenant.version')}
            help={t('covenant.versionHelp')}
            error={formState.errors.version?.message}
            maxLength={50}
          />
          <DateControl
            control={control}
            name="signedOn"
            label={t('covenant.signedOn')}
            missing={t('covenant.signedMissing')}
          />
          <DateControl
            control={control}
            name="validTo"
            label={t('covenant.validTo')}
            missing={t('covenant.validMissing')}
          />
        </div>
        <DialogActions submit={t('covenant.add')} isPending={isPending} onCancel={onClose} />
      </form>
    </Dialog>
  );
}
