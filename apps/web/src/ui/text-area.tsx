import type { ComponentProps } from 'react';
import { Field, type FieldProps } from './field.js';

export function TextArea({
  label,
  help,
  error,
  optional = false,
  rows = 3,
  ...input
}: FieldProps & Omit<ComponentProps<'textarea'>, 'children' | 'className' | 'id'>) {
  return (
    <Field name={input.name} label={label} help={help} error={error} optional={optional}>
      {(control) => (
        <textarea
          {...input}
          {...control}
          rows={rows}
          className="ct-input"
          style={{ minBlockSize: `${rows + 0.75}lh` }}
        />
      )}
    </Field>
  );
}
