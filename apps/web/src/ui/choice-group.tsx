import { useId, type ReactNode, type Ref } from 'react';
import { FieldError, Optional, type FieldProps } from './field.js';
import './choice.css';

export interface Choice {
  code: string;
  label: string;
  help?: ReactNode;
}

/** What react-hook-form's `register` gives, spread over every option. */
interface Registration {
  name: string;
  onChange: (event: React.ChangeEvent<HTMLInputElement>) => unknown;
  onBlur?: (event: React.FocusEvent<HTMLInputElement>) => unknown;
  ref?: Ref<HTMLInputElement>;
}

/** Radio buttons or ticks under one question. */
export function ChoiceGroup({
  type,
  look = 'list',
  label,
  hideLabel,
  help,
  error,
  optional,
  options,
  field,
  value,
  autoFocus = false,
}: FieldProps & {
  type: 'radio' | 'checkbox';
  look?: 'list' | 'columns' | 'cards' | 'segments';
  hideLabel?: boolean;
  options: readonly Choice[];
  field: Registration;
  /** The chosen code, where the choice is kept outside a form. */
  value?: string;
  /** As it appears, so that the focus is nowhere for no moment. */
  autoFocus?: boolean;
}) {
  const id = useId();
  const described = [help && `${id}-help`, error && `${id}-error`].filter(Boolean).join(' ') || undefined;
  const chosen = (code: string) => (value === undefined ? {} : { checked: value === code });
  const inputOf = ({ code }: Choice) => (
    <input
      {...field}
      {...chosen(code)}
      type={type}
      value={code}
      autoFocus={autoFocus && code === options[0]?.code}
    />
  );
  return (
    <fieldset
      className="ct-field ct-group"
      data-field={field.name}
      data-invalid={error ? true : undefined}
      aria-describedby={described}
    >
      <legend className={hideLabel ? 'ct-hidden' : 'ct-label'}>
        {label}
        {optional && <Optional />}
      </legend>
      {help && (
        <span className="ct-help" id={`${id}-help`}>
          {help}
        </span>
      )}
      {error && <FieldError id={`${id}-error`}>{error}</FieldError>}
      {look === 'segments' ? (
        <div className="ct-segments">
          {options.map((option) => (
            <label key={option.code}>
              {inputOf(option)}
              {option.label}
            </label>
          ))}
        </div>
      ) : (
        <div
          className={look === 'cards' ? 'ct-cards' : 'ct-choices'}
          data-columns={look === 'columns' || undefined}
        >
          {options.map((option) => (
            <label key={option.code} className="ct-tick">
              {inputOf(option)}
              <span className="ct-tick-text">
                <span>{option.label}</span>
                {option.help && <span className="ct-help">{option.help}</span>}
              </span>
            </label>
          ))}
        </div>
      )}
    </fieldset>
  );
}
