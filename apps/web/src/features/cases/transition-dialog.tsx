import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { answer, api, ifMatch } from '../../api/client.js';
import { isStatus } from '../../api/problem.js';
import type { TableDescription } from '../../api/table-description.js';
import type { Case } from '../../api/types.js';
import { ChoiceGroup } from '../../ui/choice-group.js';
import { Dialog } from '../../ui/dialog.js';
import { TextArea } from '../../ui/text-area.js';
import { announce } from '../../ui/toasts.js';
import { DialogActions } from '../forms/dialog-actions.js';
import { atLeast } from '../forms/filled.js';
import { FormErrors } from '../forms/form-errors.js';
import { useServerErrors } from '../forms/use-server-errors.js';
import { labelOf } from '../tables/label-of.js';

interface Values {
  to: string;
  reason: string;
}

export function TransitionDialog({
  file,
  definition,
  onClose,
}: {
  file: Case;
  definition: TableDescription;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const form = useForm<Values>({ defaultValues: { to: '', reason: '' }, shouldFocusError: false });
  const { register, control, handleSubmit, formState } = form;
  const serverErrors = useServerErrors(form);
  const { statuses, transitions } = definition.lifeCycle;
  const change = useMutation({
    mutationFn: (body: Values) =>
      answer(
        api.POST('/api/v1/cases/{id}/transitions', {
          params: { path: { id: file.id }, header: ifMatch(file.version) },
          body,
        }),
      ),
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['cases'] }),
  });
  const submit = handleSubmit(async (values) => {
    try {
      await change.mutateAsync(values);
      announce(t('transition.done', { status: labelOf(statuses, values.to) }));
      onClose();
    } catch (error) {
      if (isStatus(error, 412)) form.setError('root.stale', { message: t('transition.stale') });
      else serverErrors(error);
    }
  });
  const guardsOf = (to: string) =>
    transitions.find((one) => one.from === file.status && one.to === to)?.guards ?? [];
  return (
    <Dialog title={t('case.changeStatus')} isOpen onClose={onClose}>
      <form className="ct-form" noValidate onSubmit={(event) => void submit(event)}>
        <FormErrors control={control} />
        <p>{t('transition.now', { status: file.statusLabel })}</p>
        <ChoiceGroup
          type="radio"
          look="cards"
          label={t('transition.to')}
          error={formState.errors.to?.message}
          field={register('to', { required: t('transition.toMissing') })}
          options={file.allowedTransitions.map(({ to, label }) => ({
            code: to,
            label,
            help: [
              t('transition.becomes', { status: labelOf(statuses, to) }),
              ...guardsOf(to).map((guard) => guard.label),
            ].join(' · '),
          }))}
        />
        <TextArea
          {...register('reason', atLeast(5, t('transition.reasonMissing')))}
          label={t('transition.reason')}
          help={t('transition.reasonHelp')}
          error={formState.errors.reason?.message}
          maxLength={2000}
        />
        <DialogActions submit={t('case.changeStatus')} isPending={change.isPending} onCancel={onClose} />
      </form>
    </Dialog>
  );
}
