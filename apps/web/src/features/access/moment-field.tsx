import { Controller, type Control, type FieldPath, type FieldValues } from 'react-hook-form';
import { DateField } from '../../ui/date-field.js';
import { today } from '../../i18n/dates.js';

/** A day and a time from today on that may be left empty. */
export function MomentField<Values extends FieldValues>({
  control,
  name,
  label,
  help,
}: {
  control: Control<Values>;
  name: FieldPath<Values>;
  label: string;
  help: string;
}) {
  return (
    <Controller
      control={control}
      name={name}
      render={({ field, fieldState }) => (
        <DateField
          optional
          withTime
          name={field.name}
          label={label}
          help={help}
          value={field.value}
          onChange={field.onChange}
          error={fieldState.error?.message}
          min={today()}
        />
      )}
    />
  );
}
