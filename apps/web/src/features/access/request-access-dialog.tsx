import { useState } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../api/client.js';
import { repeatable } from '../../api/repeatable.js';
import type { AccessRequest } from '../../api/types.js';
import { ChoiceGroup } from '../../ui/choice-group.js';
import { Dialog } from '../../ui/dialog.js';
import { TextArea } from '../../ui/text-area.js';
import { TextField } from '../../ui/text-field.js';
import { announce } from '../../ui/toasts.js';
import { DialogActions } from '../forms/dialog-actions.js';
import { atLeast } from '../forms/filled.js';
import { FormErrors } from '../forms/form-errors.js';
import { useServerErrors } from '../forms/use-server-errors.js';

interface Values {
  caseNumber: string;
  level: AccessRequest['level'] | '';
  reason: string;
}

const levels: readonly AccessRequest['level'][] = ['dossier', 'process'];

/** Asks for sight of a case by its number; on the page of a case that number is known, and so is that it runs. */
export function RequestAccessDialog({ number, onClose }: { number?: string; onClose: () => void }) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const [once] = useState(repeatable);
  const form = useForm<Values>({
    defaultValues: { caseNumber: number ?? '', level: number ? 'dossier' : '', reason: '' },
    shouldFocusError: false,
  });
  const { register, control, handleSubmit, formState } = form;
  const serverErrors = useServerErrors(form);
  const ask = useMutation({
    mutationFn: (body: { caseNumber: string; level: AccessRequest['level']; reason: string }) =>
      answer(api.POST('/api/v1/access-requests', { headers: once(body), body })),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ['access-requests'] }),
  });
  const submit = handleSubmit(async ({ caseNumber, level, reason }) => {
    if (level === '') return;
    try {
      await ask.mutateAsync({ caseNumber: caseNumber.trim(), level, reason: reason.trim() });
      announce(t('access.asked'));
      onClose();
    } catch (error) {
      serverErrors(error);
    }
  });
  return (
    <Dialog
      title={number ? t('access.toCase', { number }) : t('access.askTitle')}
      look="wide"
      isOpen
      onClose={onClose}
    >
      <form className="ct-form" noValidate onSubmit={(event) => void submit(event)}>
        <FormErrors control={control} />
        <p className="ct-help">{t('access.askHelp')}</p>
        {!number && (
          <div className="ct-narrow">
            <TextField
              {...register('caseNumber', atLeast(3, t('access.numberMissing')))}
              label={t('access.number')}
              help={t('access.numberHelp')}
              error={formState.errors.caseNumber?.message}
              maxLength={50}
            />
          </div>
        )}
        {!number && (
          <ChoiceGroup
            type="radio"
            look="cards"
            label={t('access.level')}
            error={formState.errors.level?.message}
            field={register('level', { required: t('access.levelMissing') })}
            options={levels.map((level) => ({
              code: level,
              label: t(`level.${level}`),
              help: t(`levelHelp.${level}`),
            }))}
          />
        )}
        <TextArea
          {...register('reason', atLeast(5, t('access.whyMissing')))}
          label={t('access.why')}
          help={t('access.whyHelp')}
          error={formState.errors.reason?.message}
          maxLength={2000}
        />
        <DialogActions submit={t('access.ask')} isPending={ask.isPending} onCancel={onClose} />
      </form>
    </Dialog>
  );
}
