import { useEffect, useRef } from 'react';
import { IconCircleCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.js';
import { ButtonLink } from '../../ui/button-link.js';
import '../problem/problem-screen.css';

export function SignalReceived({ number, onAnother }: { number: string; onAnother: () => void }) {
  const { t } = useTranslation();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <div className="ct-problem">
      <IconCircleCheck size={44} stroke={1.25} aria-hidden />
      <h1 tabIndex={-1} ref={heading}>
        {t('report.received')}
      </h1>
      <p>
        {t('report.receivedNumber')} <strong className="ct-number">{number}</strong>
      </p>
      <p>{t('report.receivedNext')}</p>
      <div className="ct-actions">
        <ButtonLink to="/" variant="primary">
          {t('problem.toHome')}
        </ButtonLink>
        <Button onPress={onAnother}>{t('report.another')}</Button>
      </div>
    </div>
  );
}
