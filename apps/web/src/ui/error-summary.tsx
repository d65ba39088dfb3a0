import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from './notice.js';

export interface FieldMessage {
  /** The field's name as the form knows it; empty for a message about the whole. */
  field: string;
  message: string;
}

const control = ':is(input:not([type=hidden], [hidden]), [role=spinbutton], select, textarea, button)';

function focusField(field: string): void {
  const box = document.querySelector(`[data-field="${CSS.escape(field)}"]`);
  box?.querySelector<HTMLElement>(control)?.focus();
  box?.scrollIntoView({ block: 'center' });
}

/** Forms report errors in the order in which they know their fields; people read from top to bottom. */
function inPageOrder(errors: readonly FieldMessage[]): FieldMessage[] {
  const order = [...document.querySelectorAll<HTMLElement>('[data-field]')].map(
    (box) => box.dataset['field'],
  );
  return [...errors].sort((a, b) => order.indexOf(a.field) - order.indexOf(b.field));
}

/** Lists every error with a link to its field, and takes the focus each time `attempt` changes. */
export function ErrorSummary({ errors, attempt }: { errors: readonly FieldMessage[]; attempt: number }) {
  const { t } = useTranslation();
  const ref = useRef<HTMLDivElement>(null);
  const some = errors.length > 0;
  const listed = inPageOrder(errors);
  useEffect(() => {
    if (some && attempt > 0) {
      ref.current?.focus();
      ref.current?.scrollIntoView({ block: 'center' });
    }
  }, [attempt, some]);
  if (!some) return null;
  return (
    <Notice
      tone="negative"
      heading="h2"
      role="group"
      labelledBy="error-summary"
      ref={ref}
      focusable
      title={t('ui.errors', { count: errors.length })}
    >
      <ul>
        {listed.map(({ field, message }) => (
          <li key={`${field} ${message}`}>
            {field ? (
              <a
                href={`#${field}`}
                onClick={(event) => {
                  event.preventDefault();
                  focusField(field);
                }}
              >
                {message}
              </a>
            ) : (
              message
            )}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
