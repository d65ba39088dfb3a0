import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../api/client.js';
import { repeatable } from '../../api/repeatable.js';
import type { Person } from '../../api/types.js';
import { Dialog } from '../../ui/dialog.js';
import { TextField } from '../../ui/text-field.js';
import { announce } from '../../ui/toasts.js';
import { DateControl } from '../administration/date-control.js';
import { useSending } from '../administration/use-sending.js';
import { DialogActions } from '../forms/dialog-actions.js';
import { filled } from '../forms/filled.js';
import { FormErrors } from '../forms/form-errors.js';

export function RecordScreeningDialog({ person, onClose }: { person: Person; onClose: () => void }) {
  const { t } = useTranslation();
  const [once] = useState(repeatable);
  const form = useForm({
    defaultValues: { kind: 'VOG', screenedOn: '', validTo: '' },
    shouldFocusError: false,
  });
  const { register, control, formState } = form;
  const { submit, isPending } = useSending(form, {
    send: (values) => {
      const body = { ...values, kind: values.kind.trim() };
      return answer(
        api.POST('/api/v1/people/{id}/screenings', {
          params: { path: { id: person.id } },
          headers: once(body),
          body,
        }),
      );
    },
    onSent: () => {
      announce(t('screening.added'));
      onClose();
    },
  });
  return (
    <Dialog title={t('screening.add')} look="wide" isOpen onClose={onClose}>
      <form className="ct-form" noValidate onSubmit={submit}>
        <FormErrors control={control} />
        <div className="ct-measure">
          <TextField
            {...register('kind', filled(t('screening.kindMissing')))}
            label={t('screening.kind')}
            help={t('screening.kindHelp')}
            error={formState.errors.kind?.message}
            maxLength={50}
          />
        </div>
        <div className="ct-form-grid">
          <DateControl
            control={control}
            name="screenedOn"
            label={t('screening.screenedOn')}
            missing={t('screening.screenedMissing')}
          />
          <DateControl
            control={control}
            name="validTo"
            label={t('screening.validTo')}
            missing={t('screening.validMissing')}
          />
        </div>
        <DialogActions submit={t('screening.add')} isPending={isPending} onCancel={onClose} />
      </form>
    </Dialog>
  );
}
