import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { answer, api, ifMatch } from '../../api/client.js';
import { isStatus } from '../../api/problem.js';
import type { TableDescription } from '../../api/table-description.js';
import type { Case } from '../../api/types.js';
import { Button } from '../../ui/button.js';
import { Panel } from '../../ui/panel.js';
import { TextField } from '../../ui/text-field.js';
import { announce } from '../../ui/toasts.js';
import { DetailFields } from '../forms/detail-fields.js';
import { toDetails, toForm, type DetailValues } from '../forms/detail-values.js';
import { atLeast } from '../forms/filled.js';
import { FormErrors } from '../forms/form-errors.js';
import { UnsavedGuard } from '../forms/unsaved-guard.js';
import { useServerErrors } from '../forms/use-server-errors.js';

interface Values {
  title: string;
  details: DetailValues;
}

export function EditCaseForm({
  file,
  definition,
  onDone,
}: {
  file: Case;
  definition: TableDescription;
  onDone: () => void;
}) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const { fields } = definition.details;
  const form = useForm<Values>({
    defaultValues: { title: file.title ?? '', details: toForm(fields, file.details) },
    shouldFocusError: false,
  });
  const { register, control, handleSubmit, formState } = form;
  const serverErrors = useServerErrors(form);
  const change = useMutation({
    mutationFn: ({ title, details }: Values) =>
      answer(
        api.PATCH('/api/v1/cases/{id}', {
          params: { path: { id: file.id }, header: ifMatch(file.version) },
          body: { title: title.trim(), details: toDetails(fields, details) },
        }),
      ),
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['cases'] }),
  });
  const submit = handleSubmit(async (values) => {
    try {
      await change.mutateAsync(values);
      announce(t('case.saved'));
      onDone();
    } catch (error) {
      if (isStatus(error, 412)) form.setError('root.stale', { message: t('case.stale') });
      else serverErrors(error);
    }
  });
  return (
    <Panel title={t('case.editing')}>
      <form className="ct-form" noValidate onSubmit={(event) => void submit(event)}>
        <UnsavedGuard when={formState.isDirty && !formState.isSubmitSuccessful} />
        <FormErrors control={control} />
        <TextField
          {...register('title', atLeast(3, t('accept.nameMissing')))}
          label={t('accept.name')}
          help={t('accept.nameHelp')}
          error={formState.errors.title?.message}
          maxLength={200}
        />
        <DetailFields control={control} path="details" fields={fields} />
        <div className="ct-actions">
          <Button type="submit" variant="primary" isPending={change.isPending}>
            {t('form.save')}
          </Button>
          <Button onPress={onDone}>{t('form.cancel')}</Button>
        </div>
      </form>
    </Panel>
  );
}
