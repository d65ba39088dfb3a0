import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../api/client.js';
import { repeatable } from '../../api/repeatable.js';
import { ChoiceGroup } from '../../ui/choice-group.js';
import { Dialog } from '../../ui/dialog.js';
import { announce } from '../../ui/toasts.js';
import { useSending } from '../administration/use-sending.js';
import { DialogActions } from '../forms/dialog-actions.js';
import { FormErrors } from '../forms/form-errors.js';

const kinds = ['quarterly', 'yearly'] as const;

export function StartReviewsDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const [once] = useState(repeatable);
  const form = useForm({ defaultValues: { kind: '' }, shouldFocusError: false });
  const { submit, isPending } = useSending(form, {
    send: ({ kind }) => {
      const body = { kind: kind === 'yearly' ? ('yearly' as const) : ('quarterly' as const) };
      return answer(api.POST('/api/v1/rights-reviews', { body, headers: once(body) }));
    },
    onSent: ({ opened }) => {
      announce(t('reviews.started', { count: opened }));
      onClose();
    },
  });
  return (
    <Dialog title={t('reviews.startTitle')} isOpen onClose={onClose}>
      <form className="ct-form" noValidate onSubmit={submit}>
        <FormErrors control={form.control} />
        <p>{t('reviews.startHelp')}</p>
        <ChoiceGroup
          type="radio"
          look="cards"
          label={t('reviews.kind')}
          error={form.formState.errors.kind?.message}
          field={form.register('kind', { required: t('reviews.kindMissing') })}
          options={kinds.map((code) => ({
            code,
            label: t(`reviewKind.${code}`),
            help: t(`reviewKindHelp.${code}`),
          }))}
        />
        <DialogActions submit={t('reviews.start')} isPending={isPending} onCancel={onClose} />
      </form>
    </Dialog>
  );
}
