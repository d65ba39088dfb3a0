import { useTranslation } from 'react-i18next';
import { atLeast } from '../forms/filled.js';

/** The rule for an `ActionText`, as the server holds to it: at least so many characters, of a reference if it is one. */
export function useTextRule(referenceOnly: string | null) {
  const { t } = useTranslation();
  return (length: number, missing: string) => {
    if (referenceOnly === null) return atLeast(length, missing);
    const value = new RegExp(`^(?=.*\\d)[a-z0-9./-]{${length},40}$`, 'i');
    const message = t('reference.missing', { length });
    return { required: message, pattern: { value, message } };
  };
}
