import { useId, type ComponentProps, type ReactNode } from 'react';
import { FieldError } from './field.js';
import './choice.css';

/** One tick that stands on its own. */
export function Checkbox({
  children,
  error,
  ...input
}: { children: ReactNode; error?: string | undefined } & Omit<ComponentProps<'input'>, 'type' | 'children'>) {
  const id = useId();
  return (
    <div className="ct-field" data-field={input.name} data-invalid={error ? true : undefined}>
      {error && <FieldError id={id}>{error}</FieldError>}
      <label className="ct-tick">
        <input
          {...input}
          type="checkbox"
          aria-describedby={error ? id : undefined}
          aria-invalid={error ? true : undefined}
        />
        <span>{children}</span>
      </label>
    </div>
  );
}
