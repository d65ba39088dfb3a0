import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../api/client.js';
import { repeatable } from '../../api/repeatable.js';
import { Dialog } from '../../ui/dialog.js';
import { SelectField } from '../../ui/select-field.js';
import { TextField } from '../../ui/text-field.js';
import { announce } from '../../ui/toasts.js';
import { useSending } from '../administration/use-sending.js';
import { DialogActions } from '../forms/dialog-actions.js';
import { filled } from '../forms/filled.js';
import { FormErrors } from '../forms/form-errors.js';
import { tableKindsQuery } from './register-table-queries.js';

/** A table of a kind that the installation knows. Municipalities and contact point come after. */
export function SetUpTableDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const { data: kinds } = useQuery(tableKindsQuery);
  const [once] = useState(repeatable);
  const form = useForm({
    defaultValues: { kind: '', name: '', municipality: '', code: '', numberPrefix: '' },
    shouldFocusError: false,
  });
  const { register, control, formState } = form;
  const { errors } = formState;
  const { submit, isPending } = useSending(form, {
    send: (values) => {
      const body = Object.fromEntries(
        Object.entries(values).map(([key, value]) => [key, value.trim()]),
      ) as typeof values;
      return answer(api.POST('/api/v1/register/tables', { headers: once(body), body }));
    },
    onSent: () => {
      announce(t('registerTables.added'));
      onClose();
    },
    fieldOfCode: { 'table-exists': 'code' },
  });
  return (
    <Dialog title={t('registerTables.add')} look="wide" isOpen onClose={onClose}>
      <form className="ct-form" noValidate onSubmit={submit}>
        <FormErrors control={control} />
        <div className="ct-form-grid">
          <SelectField
            {...register('kind', filled(t('registerTables.kindMissing')))}
            label={t('registerTables.kind')}
            help={t('registerTables.kindHelp')}
            error={errors.kind?.message}
            placeholder={t('form.choose')}
            options={(kinds ?? []).map(({ kind, title }) => ({ code: kind, label: title }))}
          />
          <TextField
            {...register('municipality', filled(t('registerTables.municipalityMissing')))}
            label={t('registerTables.municipality')}
            help={t('registerTables.municipalityHelp')}
            error={errors.municipality?.message}
            maxLength={200}
          />
        </div>
        <TextField
          {...register('name', filled(t('registerTables.nameMissing')))}
          label={t('registerTables.name')}
          error={errors.name?.message}
          maxLength={200}
        />
        <div className="ct-form-grid">
          <TextField
            {...register('code', filled(t('registerTables.codeMissing')))}
            label={t('registerTables.code')}
            help={t('registerTables.codeHelp')}
            error={errors.code?.message}
            maxLength={50}
          />
          <TextField
            {...register('numberPrefix', filled(t('registerTables.prefixMissing')))}
            label={t('registerTables.prefix')}
            help={t('registerTables.prefixHelp')}
            error={errors.numberPrefix?.message}
            maxLength={10}
          />
        </div>
        <p className="ct-small">{t('registerTables.fixed')}</p>
        <DialogActions submit={t('registerTables.add')} isPending={isPending} onCancel={onClose} />
      </form>
    </Dialog>
  );
}
