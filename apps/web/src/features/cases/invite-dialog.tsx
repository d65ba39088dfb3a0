import { useState } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Controller, useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../api/client.js';
import { repeatable } from '../../api/repeatable.js';
import type { Participant, Table } from '../../api/types.js';
import { ChoiceGroup } from '../../ui/choice-group.js';
import { Dialog } from '../../ui/dialog.js';
import { SearchSelect } from '../../ui/search-select.js';
import { TextArea } from '../../ui/text-area.js';
import { announce } from '../../ui/toasts.js';
import { DialogActions } from '../forms/dialog-actions.js';
import { atLeast, filled } from '../forms/filled.js';
import { FormErrors } from '../forms/form-errors.js';
import { useServerErrors } from '../forms/use-server-errors.js';

interface Values {
  organisationId: string;
  level: Participant['level'] | '';
  reason: string;
}

const levels: readonly Participant['level'][] = ['process', 'own-actions', 'dossier'];

export function InviteDialog({
  caseId,
  table,
  onClose,
}: {
  caseId: string;
  table: Table;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const [once] = useState(repeatable);
  const form = useForm<Values>({
    defaultValues: { organisationId: '', level: '', reason: '' },
    shouldFocusError: false,
  });
  const { register, control, handleSubmit, formState } = form;
  const serverErrors = useServerErrors(form);
  const invite = useMutation({
    mutationFn: (body: Values & { level: Participant['level'] }) =>
      answer(
        api.POST('/api/v1/cases/{id}/participants', {
          params: { path: { id: caseId } },
          headers: once(body),
          body,
        }),
      ),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ['cases', caseId, 'participants'] }),
  });
  const submit = handleSubmit(async ({ level, ...values }) => {
    if (level === '') return;
    try {
      await invite.mutateAsync({ ...values, level });
      announce(t('participant.invited'));
      onClose();
    } catch (error) {
      serverErrors(error);
    }
  });
  return (
    <Dialog title={t('participant.invite')} look="wide" isOpen onClose={onClose}>
      <form className="ct-form" noValidate onSubmit={(event) => void submit(event)}>
        <FormErrors control={control} />
        <Controller
          control={control}
          name="organisationId"
          rules={filled(t('assign.organisationMissing'))}
          render={({ field, fieldState }) => (
            <SearchSelect
              name={field.name}
              label={t('participant.who')}
              value={field.value}
              onChange={field.onChange}
              error={fieldState.error?.message}
              options={table.organisations.map(({ id, name }) => ({ code: id, label: name }))}
            />
          )}
        />
        <ChoiceGroup
          type="radio"
          look="cards"
          label={t('participant.level')}
          error={formState.errors.level?.message}
          field={register('level', { required: t('participant.levelMissing') })}
          options={levels.map((level) => ({
            code: level,
            label: t(`level.${level}`),
            help: t(`levelHelp.${level}`),
          }))}
        />
        <TextArea
          {...register('reason', atLeast(5, t('participant.reasonMissing')))}
          label={t('participant.reason')}
          help={t('participant.reasonHelp')}
          error={formState.errors.reason?.message}
          maxLength={2000}
        />
        <DialogActions submit={t('participant.invite')} isPending={invite.isPending} onCancel={onClose} />
      </form>
    </Dialog>
  );
}
