import type { SubmitEvent } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { FieldValues, Path, UseFormReturn } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { ApiError, isStatus } from '../../api/problem.js';
import { useServerErrors } from '../forms/use-server-errors.js';

/**
 * Sends a form about the register and shows everything of the register anew. A stale version is told about the whole
 * form; what was typed stays for a second press.
 */
export function useSending<Values extends FieldValues, Result>(
  form: UseFormReturn<Values>,
  {
    send,
    onSent,
    fieldOfCode = {},
  }: {
    send: (values: Values) => Promise<Result>;
    onSent: (result: Result, values: Values) => void;
    /** The field that a refusal without fields is about, by the code of the refusal. */
    fieldOfCode?: Readonly<Record<string, Path<Values>>>;
  },
) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const serverErrors = useServerErrors(form);
  const sending = useMutation({
    mutationFn: send,
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['register'] }),
  });
  const submit = form.handleSubmit(async (values) => {
    try {
      onSent(await sending.mutateAsync(values), values);
    } catch (error) {
      const field = error instanceof ApiError ? fieldOfCode[error.problem.code] : undefined;
      if (isStatus(error, 412)) {
        form.setError('root.stale', { message: t('administration.changedMeanwhile') });
      } else if (field && error instanceof ApiError) {
        form.setError(field, { type: 'server', message: error.problem.detail });
      } else serverErrors(error);
    }
  });
  return { submit: (event: SubmitEvent) => void submit(event), isPending: sending.isPending };
}
