import { lazy, Suspense } from 'react';
import { Controller, type Control, type FieldPath, type FieldValues } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { DetailField } from '../../api/table-description.js';
import { Checkbox } from '../../ui/checkbox.js';
import { SelectField } from '../../ui/select-field.js';
import { TextArea } from '../../ui/text-area.js';
import { TextField } from '../../ui/text-field.js';
import { filled } from './filled.js';

const DateField = lazy(async () => ({ default: (await import('../../ui/date-field.js')).DateField }));

/** The own fields of a kind of table, drawn from its definition; each says why it is asked. */
export function DetailFields<Values extends FieldValues>({
  control,
  path,
  fields,
}: {
  control: Control<Values>;
  /** Where in the form they live, such as `case.details`. */
  path: string;
  fields: readonly DetailField[];
}) {
  return (
    <div className="ct-form-grid">
      {fields.map((field) => (
        <div key={field.name} className={field.type === 'long-text' ? 'ct-wide' : undefined}>
          <OneField control={control} name={`${path}.${field.name}` as FieldPath<Values>} field={field} />
        </div>
      ))}
    </div>
  );
}

function OneField<Values extends FieldValues>({
  control,
  name,
  field,
}: {
  control: Control<Values>;
  name: FieldPath<Values>;
  field: DetailField;
}) {
  const { t } = useTranslation();
  const sensitivity = field.sensitivity === 'normal' ? '' : ` ${t(`sensitivity.${field.sensitivity}`)}.`;
  const about = { label: field.label, help: `${field.purpose}${sensitivity}`, optional: !field.required };
  return (
    <Controller
      control={control}
      name={name}
      rules={field.required && field.type !== 'flag' ? filled(t('form.fillIn', { field: field.label })) : {}}
      render={({ field: { value, onChange, onBlur, ref }, fieldState }) => {
        const error = fieldState.error?.message;
        const text = { name, value: typeof value === 'string' ? value : '', onBlur, ref, error, ...about };
        const maxLength = field.max ?? undefined;
        switch (field.type) {
          case 'flag':
            return (
              <Checkbox
                name={name}
                checked={value === true}
                onChange={onChange}
                onBlur={onBlur}
                ref={ref}
                error={error}
              >
                <span className="ct-tick-text">
                  {field.label}
                  <span className="ct-help">{about.help}</span>
                </span>
              </Checkbox>
            );
          case 'long-text':
            return <TextArea {...text} onChange={onChange} maxLength={maxLength} />;
          case 'choice':
            return (
              <SelectField
                {...text}
                onChange={onChange}
                options={field.options ?? []}
                placeholder={t('form.choose')}
              />
            );
          case 'date':
            return (
              <Suspense>
                <DateField name={name} value={text.value} onChange={onChange} error={error} {...about} />
              </Suspense>
            );
          case 'number':
            return <TextField {...text} onChange={onChange} inputMode="decimal" />;
          case 'text':
            return <TextField {...text} onChange={onChange} maxLength={maxLength} />;
        }
      }}
    />
  );
}
