import { Suspense } from 'react';
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { answer, api, ifMatch } from '../../api/client.js';
import { isStatus } from '../../api/problem.js';
import type { Action } from '../../api/types.js';
import { Dialog } from '../../ui/dialog.js';
import { Loading } from '../../ui/loading.js';
import { announce } from '../../ui/toasts.js';
import { DialogActions } from '../forms/dialog-actions.js';
import { FormErrors } from '../forms/form-errors.js';
import { useServerErrors } from '../forms/use-server-errors.js';
import { tableQuery } from '../tables/table-queries.js';
import { AssigneeFields } from './assignee-fields.js';

/** Gives an open action to somebody else at the table. */
export function ReassignDialog(props: { action: Action; onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Dialog title={t('reassign.title')} look="wide" isOpen onClose={props.onClose}>
      <Suspense fallback={<Loading />}>
        <ReassignForm {...props} />
      </Suspense>
    </Dialog>
  );
}

function ReassignForm({ action, onClose }: { action: Action; onClose: () => void }) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const { data: table } = useSuspenseQuery(tableQuery(action.tableCode));
  const form = useForm({ defaultValues: { organisationId: '', assigneeId: '' }, shouldFocusError: false });
  const { control, handleSubmit } = form;
  const serverErrors = useServerErrors(form);
  const reassign = useMutation({
    mutationFn: (assigneeId: string) => {
      const params = { path: { id: action.id }, header: ifMatch(action.version) };
      return answer(api.POST('/api/v1/actions/{id}/reassign', { params, body: { assigneeId } }));
    },
    onSettled: async () => {
      await queryClient.invalidateQueries({ queryKey: ['actions'] });
      await queryClient.invalidateQueries({ queryKey: ['cases'] });
    },
  });
  const submit = handleSubmit(async ({ assigneeId }) => {
    try {
      await reassign.mutateAsync(assigneeId);
      announce(t('reassign.done'));
      onClose();
    } catch (error) {
      if (isStatus(error, 412)) form.setError('root.stale', { message: t('reassign.stale') });
      else serverErrors(error);
    }
  });
  return (
    <form className="ct-form" noValidate onSubmit={(event) => void submit(event)}>
      <FormErrors control={control} />
      <p>{t('reassign.help', { name: action.assignee.name })}</p>
      <div className="ct-form-grid">
        <AssigneeFields form={form} table={table} except={action.assignee.id} />
      </div>
      <DialogActions submit={t('reassign.submit')} isPending={reassign.isPending} onCancel={onClose} />
    </form>
  );
}
