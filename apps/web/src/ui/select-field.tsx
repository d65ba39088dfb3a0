import type { ComponentProps } from 'react';
import { Field, type FieldProps } from './field.js';

export interface Option {
  code: string;
  label: string;
}

/** A short list: the browser's own select, which phones and screen readers know best. */
export function SelectField({
  label,
  help,
  error,
  optional = false,
  options,
  placeholder,
  ...input
}: FieldProps & {
  options: readonly Option[];
  /** The empty choice; left out, there is none. */
  placeholder?: string;
} & Omit<ComponentProps<'select'>, 'children' | 'className' | 'id'>) {
  return (
    <Field name={input.name} label={label} help={help} error={error} optional={optional}>
      {(control) => (
        <select {...input} {...control} className="ct-input">
          {placeholder !== undefined && <option value="">{placeholder}</option>}
          {options.map((option) => (
            <option key={option.code} value={option.code}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
