import { useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../api/client.js';
import { CodeForm } from './code-form.js';
import { RecoveryCodes } from './recovery-codes.js';

export function RenewRecoveryCodes({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  const finish = async () => {
    await queryClient.invalidateQueries({ queryKey: ['account'] });
    onDone();
  };
  if (codes) {
    return <RecoveryCodes codes={codes} done={t('secondFactor.kept')} onDone={() => void finish()} />;
  }
  return (
    <>
      <p>{t('secondFactor.renewText')}</p>
      <CodeForm
        label={t('secondFactor.code')}
        submit={t('secondFactor.renewSubmit')}
        send={(code) => answer(api.POST('/api/v1/me/second-factor/recovery-codes', { body: { code } }))}
        onDone={({ recoveryCodes }) => setCodes(recoveryCodes)}
        onCancel={onDone}
      />
    </>
  );
}
