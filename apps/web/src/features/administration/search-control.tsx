import { Controller, type Control, type FieldPath, type FieldValues } from 'react-hook-form';
import { SearchSelect } from '../../ui/search-select.js';
import type { Option } from '../../ui/select-field.js';
import { filled } from '../forms/filled.js';

/** A searchable choice of a form; required when it is said what to say of one that is missing. */
export function SearchControl<Values extends FieldValues>({
  control,
  name,
  label,
  help,
  missing,
  options,
}: {
  control: Control<Values>;
  name: FieldPath<Values>;
  label: string;
  help?: string;
  missing?: string;
  options: readonly Option[];
}) {
  return (
    <Controller
      control={control}
      name={name}
      rules={missing ? filled(missing) : {}}
      render={({ field, fieldState }) => (
        <SearchSelect
          name={field.name}
          label={label}
          help={help}
          value={field.value}
          onChange={field.onChange}
          error={fieldState.error?.message}
          optional={!missing}
          options={options}
        />
      )}
    />
  );
}
