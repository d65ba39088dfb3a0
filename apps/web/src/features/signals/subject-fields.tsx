import { lazy, Suspense } from 'react';
import { Controller, get, useFormContext, type FieldError } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { TableDescription } from '../../api/table-description.js';
import { SelectField } from '../../ui/select-field.js';
import { TextField } from '../../ui/text-field.js';
import { filled } from '../forms/filled.js';
import { person, type SubjectValues } from './signal-values.js';
import { nameLabelOf } from './subject-name-label.js';

const DateField = lazy(async () => ({ default: (await import('../../ui/date-field.js')).DateField }));

/** One person, company, premises, area or group; what is asked depends on which. Needs a FormProvider. */
export function SubjectFields({
  path,
  definition,
}: {
  path: `subjects.${number}`;
  definition: TableDescription;
}) {
  const { t } = useTranslation();
  const { register, control, watch, formState } = useFormContext<{ subjects: SubjectValues[] }>();
  const kind = watch(`${path}.kind`);
  const errorOf = (name: string) =>
    get<object, FieldError | undefined>(formState.errors, `${path}.${name}`)?.message;
  return (
    <div className="ct-form-grid">
      <SelectField
        {...register(`${path}.kind`)}
        label={t('subject.kind')}
        options={definition.subjectKinds}
        error={errorOf('kind')}
      />
      <TextField
        {...register(`${path}.name`, filled(t('subject.nameMissing')))}
        label={t(nameLabelOf(kind))}
        error={errorOf('name')}
        maxLength={200}
      />
      {kind === person && (
        <>
          <SelectField
            {...register(`${path}.role`)}
            label={t('subject.role')}
            options={definition.personRoles}
            placeholder={t('subject.roleUnknown')}
            error={errorOf('role')}
            optional
          />
          <Controller
            control={control}
            name={`${path}.birthDate`}
            render={({ field, fieldState }) => (
              <Suspense>
                <DateField
                  name={field.name}
                  label={t('subject.birthDate')}
                  value={field.value}
                  onChange={field.onChange}
                  error={fieldState.error?.message}
                  optional
                />
              </Suspense>
            )}
          />
        </>
      )}
      <TextField
        {...register(`${path}.address`)}
        label={t('subject.address')}
        error={errorOf('address')}
        maxLength={300}
        optional
      />
    </div>
  );
}
