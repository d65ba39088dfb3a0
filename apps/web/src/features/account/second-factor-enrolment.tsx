import { useEffect, useRef, useState } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../api/client.js';
import { Loading } from '../../ui/loading.js';
import { Notice } from '../../ui/notice.js';
import { announce } from '../../ui/toasts.js';
import { useProblemText } from '../problem/use-problem-text.js';
import { CodeForm } from './code-form.js';
import { QrCode } from './qr-code.js';
import { RecoveryCodes } from './recovery-codes.js';

/** Scan, give a code, keep the recovery codes. A new secret is made each time this opens. */
export function SecondFactorEnrolment({ done, onDone }: { done: string; onDone: () => void }) {
  const { t } = useTranslation();
  const problemText = useProblemText();
  const queryClient = useQueryClient();
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  const begin = useMutation({ mutationFn: () => answer(api.POST('/api/v1/me/second-factor')) });
  const begun = useRef(false);
  useEffect(() => {
    if (begun.current) return;
    begun.current = true;
    begin.mutate();
  }, [begin]);
  const finish = async () => {
    await queryClient.invalidateQueries({ queryKey: ['account'] });
    onDone();
  };
  if (codes) return <RecoveryCodes codes={codes} done={done} onDone={() => void finish()} />;
  if (begin.isError) {
    return (
      <Notice tone="negative" role="alert">
        <p>{problemText(begin.error)}</p>
      </Notice>
    );
  }
  if (!begin.data) return <Loading lines={4} />;
  const { uri, text } = begin.data;
  return (
    <>
      <p>{t('secondFactor.scan')}</p>
      <div className="ct-enrol">
        <QrCode text={uri} label={t('secondFactor.qr')} />
        <p>
          {t('secondFactor.orType')} <code className="ct-key">{text}</code>
        </p>
      </div>
      <CodeForm
        label={t('secondFactor.code')}
        submit={t('secondFactor.confirm')}
        send={(code) => answer(api.POST('/api/v1/me/second-factor/confirmation', { body: { code } }))}
        onDone={({ recoveryCodes }) => {
          announce(t('secondFactor.confirmed'));
          setCodes(recoveryCodes);
        }}
      />
    </>
  );
}
