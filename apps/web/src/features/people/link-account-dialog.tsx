import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.js';
import type { Person } from '../../api/types.js';
import { Dialog } from '../../ui/dialog.js';
import { TextField } from '../../ui/text-field.js';
import { announce } from '../../ui/toasts.js';
import { useSending } from '../administration/use-sending.js';
import { DialogActions } from '../forms/dialog-actions.js';
import { filled } from '../forms/filled.js';
import { FormErrors } from '../forms/form-errors.js';

/** Tells who this person is at the organisation where people sign in. */
export function LinkAccountDialog({
  person: { id, name },
  onClose,
}: {
  person: Person;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const form = useForm({ defaultValues: { subject: '' }, shouldFocusError: false });
  const { register, control, formState } = form;
  const { submit, isPending } = useSending(form, {
    send: ({ subject }) =>
      api.POST('/api/v1/people/{id}/external-identity', {
        params: { path: { id } },
        body: { subject: subject.trim() },
      }),
    onSent: () => {
      announce(t('signInOf.linkDone'));
      onClose();
    },
    fieldOfCode: { 'already-linked': 'subject' },
  });
  return (
    <Dialog title={t('signInOf.link')} isOpen onClose={onClose}>
      <form className="ct-form" noValidate onSubmit={submit}>
        <FormErrors control={control} />
        <p>{t('signInOf.linkText', { name })}</p>
        <TextField
          {...register('subject', filled(t('signInOf.subjectMissing')))}
          label={t('signInOf.subject')}
          help={t('signInOf.subjectHelp')}
          error={formState.errors.subject?.message}
          maxLength={255}
          spellCheck={false}
        />
        <DialogActions submit={t('signInOf.link')} isPending={isPending} onCancel={onClose} />
      </form>
    </Dialog>
  );
}
