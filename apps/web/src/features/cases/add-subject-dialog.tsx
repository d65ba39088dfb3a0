import { useState } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { FormProvider, useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../api/client.js';
import { ApiError } from '../../api/problem.js';
import { repeatable } from '../../api/repeatable.js';
import type { TableDescription } from '../../api/table-description.js';
import { Dialog } from '../../ui/dialog.js';
import { announce } from '../../ui/toasts.js';
import { DialogActions } from '../forms/dialog-actions.js';
import { FormErrors } from '../forms/form-errors.js';
import { useServerErrors } from '../forms/use-server-errors.js';
import { emptySubject, toSubjectInput, type SubjectValues } from '../signals/signal-values.js';
import { SubjectFields } from '../signals/subject-fields.js';

/** The server speaks of `name`; in this form it is the first of a list of one. */
function inList(error: unknown): unknown {
  if (!(error instanceof ApiError)) return error;
  const errors = error.problem.errors.map((one) => ({ ...one, field: `subjects.0.${one.field}` }));
  return new ApiError({ ...error.problem, errors });
}

export function AddSubjectDialog({
  caseId,
  definition,
  onClose,
}: {
  caseId: string;
  definition: TableDescription;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const [once] = useState(repeatable);
  const form = useForm<{ subjects: SubjectValues[] }>({
    defaultValues: { subjects: [emptySubject(definition.subjectKinds[0]?.code ?? '')] },
    shouldFocusError: false,
  });
  const serverErrors = useServerErrors(form);
  const add = useMutation({
    mutationFn: (values: SubjectValues) => {
      const body = toSubjectInput(values);
      return answer(
        api.POST('/api/v1/cases/{id}/subjects', {
          params: { path: { id: caseId } },
          headers: once(body),
          body,
        }),
      );
    },
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ['cases', caseId] }),
  });
  const submit = form.handleSubmit(async ({ subjects: [subject] }) => {
    if (!subject) return;
    try {
      await add.mutateAsync(subject);
      announce(t('case.subjectAdded'));
      onClose();
    } catch (error) {
      serverErrors(inList(error));
    }
  });
  return (
    <Dialog title={t('case.addSubject')} look="wide" isOpen onClose={onClose}>
      <FormProvider {...form}>
        <form className="ct-form" noValidate onSubmit={(event) => void submit(event)}>
          <FormErrors control={form.control} />
          <p className="ct-help">{t('case.addSubjectHelp')}</p>
          <SubjectFields path="subjects.0" definition={definition} />
          <DialogActions submit={t('case.addSubject')} isPending={add.isPending} onCancel={onClose} />
        </form>
      </FormProvider>
    </Dialog>
  );
}
