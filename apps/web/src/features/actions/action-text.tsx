import type { ComponentProps } from 'react';
import { useTranslation } from 'react-i18next';
import { TextArea } from '../../ui/text-area.js';
import { TextField } from '../../ui/text-field.js';

type Registered = 'name' | 'onChange' | 'onBlur' | 'ref' | 'autoFocus';

/** What is said with an action: words, or a reference where an article of law forbids them. */
export function ActionText({
  referenceOnly,
  label,
  help,
  error,
  ...field
}: { referenceOnly: string | null } & Pick<ComponentProps<typeof TextArea>, 'label' | 'help' | 'error'> &
  Pick<ComponentProps<'textarea'> & ComponentProps<'input'>, Registered>) {
  const { t } = useTranslation();
  if (referenceOnly === null)
    return <TextArea {...field} label={label} help={help} error={error} maxLength={5000} />;
  return (
    <TextField
      {...field}
      label={t('reference.label')}
      help={t('reference.help', { article: referenceOnly })}
      error={error}
      maxLength={40}
    />
  );
}
