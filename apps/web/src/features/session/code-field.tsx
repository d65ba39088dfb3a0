import { useTranslation } from 'react-i18next';
import { TextField } from '../../ui/text-field.js';

/** Six digits from an app, or one of the recovery codes. */
export function CodeField({ isRecovery, isMissing }: { isRecovery: boolean; isMissing: boolean }) {
  const { t } = useTranslation();
  if (isRecovery) {
    return (
      <TextField
        name="recoveryCode"
        label={t('secondStep.recovery')}
        help={t('secondStep.recoveryHelp')}
        error={isMissing ? t('secondStep.recoveryMissing') : undefined}
        autoCapitalize="none"
        spellCheck={false}
        maxLength={50}
        autoFocus
      />
    );
  }
  return (
    <TextField
      name="code"
      label={t('secondStep.code')}
      error={isMissing ? t('secondStep.codeMissing') : undefined}
      inputMode="numeric"
      autoComplete="one-time-code"
      maxLength={10}
      autoFocus
    />
  );
}
