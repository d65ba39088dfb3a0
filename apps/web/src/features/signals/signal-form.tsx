import { useState } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { FormProvider, useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../api/client.js';
import { repeatable } from '../../api/repeatable.js';
import type { Table } from '../../api/types.js';
import { Button } from '../../ui/button.js';
import { Checkbox } from '../../ui/checkbox.js';
import { ChoiceGroup } from '../../ui/choice-group.js';
import { Panel } from '../../ui/panel.js';
import { SelectField } from '../../ui/select-field.js';
import { TextArea } from '../../ui/text-area.js';
import { filled } from '../forms/filled.js';
import { FormErrors } from '../forms/form-errors.js';
import { UnsavedGuard } from '../forms/unsaved-guard.js';
import { useServerErrors } from '../forms/use-server-errors.js';
import { emptySignal, toSignalInput, type SignalValues } from './signal-values.js';
import { SubjectsFields } from './subjects-fields.js';

export function SignalForm({ table, onReceived }: { table: Table; onReceived: (number: string) => void }) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const { definition } = table;
  const form = useForm<SignalValues>({
    defaultValues: emptySignal(definition.subjectKinds[0]?.code ?? ''),
    shouldFocusError: false,
  });
  const { register, control, handleSubmit, formState } = form;
  const { errors } = formState;
  const serverErrors = useServerErrors(form);
  const [once] = useState(repeatable);
  const report = useMutation({
    mutationFn: (values: SignalValues) => {
      const body = toSignalInput(table.code, values);
      return answer(api.POST('/api/v1/signals', { body, headers: once(body) }));
    },
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ['signals'] }),
  });
  const submit = handleSubmit(async (values) => {
    try {
      const { number } = await report.mutateAsync(values);
      onReceived(number);
    } catch (error) {
      serverErrors(error);
    }
  });
  return (
    <form className="ct-stack" noValidate onSubmit={(event) => void submit(event)}>
      <UnsavedGuard when={formState.isDirty && !formState.isSubmitSuccessful} />
      <FormErrors control={control} />
      <Panel title={t('report.what')}>
        {table.municipalities.length > 0 && (
          <div className="ct-narrow">
            <SelectField
              {...register('municipality', filled(t('report.municipalityMissing')))}
              label={t('report.municipality')}
              error={errors.municipality?.message}
              placeholder={t('form.choose')}
              options={table.municipalities.map((name) => ({ code: name, label: name }))}
            />
          </div>
        )}
        <TextArea
          {...register('description', filled(t('report.descriptionMissing')))}
          label={t('report.description')}
          help={t('report.descriptionHelp')}
          error={errors.description?.message}
          rows={6}
        />
        <TextArea
          {...register('occasion')}
          label={t('report.occasion')}
          help={t('report.occasionHelp')}
          error={errors.occasion?.message}
          rows={2}
          optional
        />
        <ChoiceGroup
          type="checkbox"
          look="columns"
          label={t('report.themes')}
          help={t('report.themesHelp')}
          error={errors.themes?.message}
          options={definition.themes}
          field={register('themes', {
            validate: (themes) => themes.length > 0 || t('report.themesMissing'),
          })}
        />
      </Panel>
      <FormProvider {...form}>
        <SubjectsFields definition={definition} />
      </FormProvider>
      <Panel title={t('report.finish')}>
        <TextArea
          {...register('request')}
          label={t('report.request')}
          help={t('report.requestHelp')}
          error={errors.request?.message}
          rows={2}
          optional
        />
        <Checkbox {...register('feedbackWanted')}>{t('report.feedback')}</Checkbox>
        <Checkbox
          {...register('factsConfirmed', { required: t('report.factsMissing') })}
          error={errors.factsConfirmed?.message}
        >
          {t('report.facts')}
        </Checkbox>
        <div className="ct-actions">
          <Button type="submit" variant="primary" isPending={report.isPending}>
            {t('report.submit')}
          </Button>
        </div>
      </Panel>
    </form>
  );
}
