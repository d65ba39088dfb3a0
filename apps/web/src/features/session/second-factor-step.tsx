import { useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Session } from '../../api/types.js';
import { Button } from '../../ui/button.js';
import { Notice } from '../../ui/notice.js';
import { useProblemText } from '../problem/use-problem-text.js';
import { CodeField } from './code-field.js';
import { typed } from './typed.js';
import { useSecondFactor } from './use-second-factor.js';

interface SecondFactorStepProps {
  onSignedIn: (session: Session) => void;
  onStartOver: () => void;
}

export function SecondFactorStep({ onSignedIn, onStartOver }: SecondFactorStepProps) {
  const { t } = useTranslation();
  const problemText = useProblemText();
  const secondFactor = useSecondFactor();
  const [withRecovery, setWithRecovery] = useState(false);
  const [isMissing, setMissing] = useState(false);
  const name = withRecovery ? 'recoveryCode' : 'code';
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const given = typed(new FormData(form), name).trim();
    const again = () => form.querySelector<HTMLElement>('input')?.focus();
    setMissing(given === '');
    if (given === '') again();
    else secondFactor.mutate({ [name]: given }, { onSuccess: onSignedIn, onError: again });
  };
  const other = () => {
    secondFactor.reset();
    setMissing(false);
    setWithRecovery(!withRecovery);
  };
  return (
    <form className="ct-form" noValidate onSubmit={submit}>
      <div role="status">
        <p>{t('secondStep.intro')}</p>
      </div>
      <div role="alert">
        {secondFactor.isError && (
          <Notice tone="negative">
            <p>{problemText(secondFactor.error)}</p>
          </Notice>
        )}
      </div>
      <CodeField key={name} isRecovery={withRecovery} isMissing={isMissing} />
      <Button type="submit" variant="primary" isPending={secondFactor.isPending}>
        {t('secondStep.submit')}
      </Button>
      <div className="ct-actions">
        <Button variant="quiet" onPress={other}>
          {t(withRecovery ? 'secondStep.useCode' : 'secondStep.useRecovery')}
        </Button>
        <Button variant="quiet" onPress={onStartOver}>
          {t('secondStep.startOver')}
        </Button>
      </div>
    </form>
  );
}
