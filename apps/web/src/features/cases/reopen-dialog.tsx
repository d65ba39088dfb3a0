import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { answer, api, ifMatch } from '../../api/client.js';
import { isStatus } from '../../api/problem.js';
import type { Case } from '../../api/types.js';
import { formatDate } from '../../i18n/dates.js';
import { Dialog } from '../../ui/dialog.js';
import { Notice } from '../../ui/notice.js';
import { TextArea } from '../../ui/text-area.js';
import { announce } from '../../ui/toasts.js';
import { DialogActions } from '../forms/dialog-actions.js';
import { atLeast } from '../forms/filled.js';
import { FormErrors } from '../forms/form-errors.js';
import { useServerErrors } from '../forms/use-server-errors.js';

interface Values {
  reason: string;
}

/** What reopening sets in motion, and what it does not bring back, is said before. */
export function ReopenDialog({ file, onClose }: { file: Case; onClose: () => void }) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const form = useForm<Values>({ defaultValues: { reason: '' }, shouldFocusError: false });
  const serverErrors = useServerErrors(form);
  const reopen = useMutation({
    mutationFn: ({ reason }: Values) =>
      answer(
        api.POST('/api/v1/cases/{id}/reopening', {
          params: { path: { id: file.id }, header: ifMatch(file.version) },
          body: { reason: reason.trim() },
        }),
      ),
    // Not the case alone: its actions and its signal come back in sight with it.
    onSettled: () => queryClient.invalidateQueries(),
  });
  const submit = form.handleSubmit(async (values) => {
    try {
      const { endedParticipations } = await reopen.mutateAsync(values);
      announce(t('closed.done', { count: endedParticipations }));
      onClose();
    } catch (error) {
      if (isStatus(error, 412)) form.setError('root.stale', { message: t('transition.stale') });
      else serverErrors(error);
    }
  });
  return (
    <Dialog title={t('closed.reopenTitle', { number: file.number })} look="wide" isOpen onClose={onClose}>
      <form className="ct-form" noValidate onSubmit={(event) => void submit(event)}>
        <FormErrors control={form.control} />
        <Notice tone="warning" heading="h3" title={t('closed.consequences')}>
          <ul>
            <li>{t('closed.leadersSee')}</li>
            <li>{t('closed.nobodyElse')}</li>
            <li>{t('closed.destroyBy', { date: formatDate(file.destroyBy) })}</li>
            <li>{t('closed.recorded')}</li>
          </ul>
        </Notice>
        <TextArea
          {...form.register('reason', atLeast(10, t('closed.reasonMissing')))}
          label={t('closed.reason')}
          help={t('closed.reasonHelp')}
          error={form.formState.errors.reason?.message}
          maxLength={2000}
        />
        <DialogActions submit={t('closed.reopen')} isPending={reopen.isPending} onCancel={onClose} />
      </form>
    </Dialog>
  );
}
