import { useState } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../api/client.js';
import { repeatable } from '../../api/repeatable.js';
import type { Table } from '../../api/types.js';
import { Dialog } from '../../ui/dialog.js';
import { TextArea } from '../../ui/text-area.js';
import { announce } from '../../ui/toasts.js';
import { DialogActions } from '../forms/dialog-actions.js';
import { atLeast } from '../forms/filled.js';
import { FormErrors } from '../forms/form-errors.js';
import { useServerErrors } from '../forms/use-server-errors.js';
import { WhoFields, type WhoValues } from './who-fields.js';

interface Values extends WhoValues {
  reason: string;
}

export function ExcludeDialog({
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
    defaultValues: { organisationId: '', personId: '', reason: '' },
    shouldFocusError: false,
  });
  const serverErrors = useServerErrors(form);
  const exclude = useMutation({
    mutationFn: ({ organisationId, personId, reason }: Values) => {
      const body = { ...(personId ? { personId } : { organisationId }), reason: reason.trim() };
      return answer(
        api.POST('/api/v1/cases/{id}/exclusions', {
          params: { path: { id: caseId } },
          headers: once(body),
          body,
        }),
      );
    },
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ['cases', caseId, 'exclusions'] }),
  });
  const submit = form.handleSubmit(async (values) => {
    try {
      await exclude.mutateAsync(values);
      announce(t('exclusion.done'));
      onClose();
    } catch (error) {
      serverErrors(error);
    }
  });
  return (
    <Dialog title={t('exclusion.addTitle')} look="wide" isOpen onClose={onClose}>
      <form className="ct-form" noValidate onSubmit={(event) => void submit(event)}>
        <FormErrors control={form.control} />
        <p className="ct-help">{t('exclusion.help')}</p>
        <WhoFields form={form} table={table} />
        <TextArea
          {...form.register('reason', atLeast(5, t('participant.reasonMissing')))}
          label={t('exclusion.reason')}
          help={t('exclusion.reasonHelp')}
          error={form.formState.errors.reason?.message}
          maxLength={2000}
          rows={2}
        />
        <DialogActions submit={t('exclusion.submit')} isPending={exclude.isPending} onCancel={onClose} />
      </form>
    </Dialog>
  );
}
