import { Controller, useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { Case, Table } from '../../api/types.js';
import { today } from '../../i18n/dates.js';
import { DateField } from '../../ui/date-field.js';
import { Dialog } from '../../ui/dialog.js';
import { SelectField } from '../../ui/select-field.js';
import { announce } from '../../ui/toasts.js';
import { ActionText } from '../actions/action-text.js';
import { AssigneeFields } from '../actions/assignee-fields.js';
import { useTextRule } from '../actions/use-text-rule.js';
import { DialogActions } from '../forms/dialog-actions.js';
import { filled } from '../forms/filled.js';
import { FormErrors } from '../forms/form-errors.js';
import { useServerErrors } from '../forms/use-server-errors.js';
import { emptyAssignment, kindsOnLine, type AssignmentValues } from './assignment-values.js';
import { MeasureFields } from './measure-fields.js';
import { useAssign } from './use-assign.js';

/** Organisation → person → what → by when: the order in which it is agreed at the table. */
export function AssignActionDialog({
  file,
  table,
  onClose,
}: {
  file: Case;
  table: Table;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const { actionLines, actionKinds, barriers } = table.definition;
  const form = useForm<AssignmentValues>({ defaultValues: emptyAssignment, shouldFocusError: false });
  const { register, control, handleSubmit, formState, watch, setValue } = form;
  const { errors } = formState;
  const serverErrors = useServerErrors(form);
  const kinds = kindsOnLine(actionKinds, watch('line'));
  const kind = kinds.find(({ code }) => code === watch('kind'));
  const referenceOnly = kind?.referenceOnly ?? null;
  const rule = useTextRule(referenceOnly);
  const term = kind?.term ?? null;
  const assign = useAssign(file.id);
  const submit = handleSubmit(async (values) => {
    try {
      const { number } = await assign.mutateAsync({ values, term });
      announce(t('assign.done', { number }));
      onClose();
    } catch (error) {
      serverErrors(error);
    }
  });
  return (
    <Dialog title={t('case.assign')} look="wide" isOpen onClose={onClose}>
      <form className="ct-form" noValidate onSubmit={(event) => void submit(event)}>
        <FormErrors control={control} />
        <div className="ct-form-grid">
          <AssigneeFields form={form} table={table} />
          {actionLines.length > 0 && (
            <SelectField
              {...register('line', {
                ...filled(t('assign.lineMissing')),
                onChange: () => setValue('kind', ''),
              })}
              label={t('assign.line')}
              error={errors.line?.message}
              placeholder={t('form.choose')}
              options={actionLines}
            />
          )}
          <SelectField
            {...register('kind', filled(t('assign.kindMissing')))}
            label={t('assign.kind')}
            error={errors.kind?.message}
            placeholder={t('form.choose')}
            options={kinds}
          />
        </div>
        <p className="ct-help">{t('assign.personHelp')}</p>
        <ActionText
          {...register('description', rule(5, t('assign.descriptionMissing')))}
          label={t('assign.description')}
          help={t('assign.descriptionHelp')}
          error={errors.description?.message}
          referenceOnly={referenceOnly}
        />
        {term && <MeasureFields form={form} term={term} />}
        {barriers && (
          <SelectField
            {...register('barrier')}
            label={t('assign.barrier')}
            error={errors.barrier?.message}
            optional
            help={!barriers.verified && t('assign.barrierUnverified')}
            placeholder={t('assign.noBarrier')}
            options={barriers.items}
          />
        )}
        <Controller
          control={control}
          name="dueOn"
          rules={filled(t('assign.dueMissing'))}
          render={({ field, fieldState }) => (
            <DateField
              name={field.name}
              label={t('action.due')}
              value={field.value}
              onChange={field.onChange}
              error={fieldState.error?.message}
              min={today()}
            />
          )}
        />
        <DialogActions submit={t('case.assign')} isPending={assign.isPending} onCancel={onClose} />
      </form>
    </Dialog>
  );
}
