import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.js';
import { announce } from '../../ui/toasts.js';
import { CodeForm } from './code-form.js';

export function RemoveSecondFactor({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const finish = async () => {
    await queryClient.invalidateQueries({ queryKey: ['account'] });
    announce(t('secondFactor.removed'));
    onDone();
  };
  return (
    <>
      <p>{t('secondFactor.removeText')}</p>
      <CodeForm
        label={t('secondFactor.code')}
        submit={t('secondFactor.remove')}
        variant="danger"
        send={(code) => api.DELETE('/api/v1/me/second-factor', { body: { code } })}
        onDone={() => void finish()}
        onCancel={onDone}
      />
    </>
  );
}
