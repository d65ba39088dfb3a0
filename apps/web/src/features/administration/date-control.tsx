import { Controller, type Control, type FieldPath, type FieldValues } from 'react-hook-form';
import { DateField } from '../../ui/date-field.js';
import { filled } from '../forms/filled.js';

/** A date of a form; required when it is said what to say of one that is missing. */
export function DateControl<Values extends FieldValues>({
  control,
  name,
  label,
  help,
  missing,
  min,
  max,
}: {
  control: Control<Values>;
  name: FieldPath<Values>;
  label: string;
  help?: string;
  missing?: string;
  min?: string;
  max?: string;
}) {
  return (
    <Controller
      control={control}
      name={name}
      rules={missing ? filled(missing) : {}}
      render={({ field, fieldState }) => (
        <DateField
          name={field.name}
          label={label}
          value={field.value}
          onChange={field.onChange}
          error={fieldState.error?.message}
          optional={!missing}
          {...(help ? { help } : {})}
          {...(min ? { min } : {})}
          {...(max ? { max } : {})}
        />
      )}
    />
  );
}
