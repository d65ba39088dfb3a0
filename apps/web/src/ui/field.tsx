import { useId, type ReactNode } from 'react';
import { IconAlertCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import './field.css';

export interface FieldProps {
  label: string;
  help?: ReactNode;
  error?: string | undefined;
  /** Says "(niet verplicht)": most fields are required, so the exceptions are marked. */
  optional?: boolean;
}

interface ControlProps {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': true | undefined;
}

/** Label, help and error around one control, tied together for assistive technology. */
export function Field({
  name,
  label,
  help,
  error,
  optional,
  children,
}: FieldProps & { name: string | undefined; children: (control: ControlProps) => ReactNode }) {
  const id = useId();
  const described = [help && `${id}-help`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <div className="ct-field" data-field={name} data-invalid={error ? true : undefined}>
      <label className="ct-label" htmlFor={id}>
        {label}
        {optional && <Optional />}
      </label>
      {help && (
        <span className="ct-help" id={`${id}-help`}>
          {help}
        </span>
      )}
      {error && <FieldError id={`${id}-error`}>{error}</FieldError>}
      {children({
        id,
        'aria-describedby': described || undefined,
        'aria-invalid': error ? true : undefined,
      })}
    </div>
  );
}

export function FieldError({ id, children }: { id: string; children: string }) {
  return (
    <span className="ct-error" id={id}>
      <IconAlertCircle size={16} aria-hidden />
      {children}
    </span>
  );
}

export function Optional() {
  const { t } = useTranslation();
  return <span className="ct-optional"> ({t('ui.optional')})</span>;
}
