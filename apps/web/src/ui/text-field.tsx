import type { ComponentProps } from 'react';
import { Field, type FieldProps } from './field.js';

export function TextField({
  label,
  help,
  error,
  optional = false,
  ...input
}: FieldProps & Omit<ComponentProps<'input'>, 'children' | 'className' | 'id'>) {
  return (
    <Field name={input.name} label={label} help={help} error={error} optional={optional}>
      {(control) => <input autoComplete="off" {...input} {...control} className="ct-input" />}
    </Field>
  );
}
