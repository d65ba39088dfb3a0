import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PendingStep, Session } from '../../api/types.js';
import { Button } from '../../ui/button.js';
import { PasswordForm } from '../account/password-form.js';
import { SecondFactorEnrolment } from '../account/second-factor-enrolment.js';
import { sessionQuery } from './session-query.js';
import { SignInLayout } from './sign-in-layout.js';
import { StatementStep } from './statement-step.js';
import { useSignOut } from './use-sign-out.js';

const titles = {
  password: 'pending.passwordTitle',
  statement: 'pending.statementTitle',
  'second-factor': 'pending.secondFactorTitle',
} as const;

/** What must be done before work: one thing at a time, and then on to the page that was asked for. */
export function PendingPage({ session, returnTo }: { session: Session; returnTo: string }) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const router = useRouter();
  const signOut = useSignOut();
  const [step] = session.pending;
  const [steps] = useState(session.pending);
  const next = async () => {
    const now = await queryClient.query({ ...sessionQuery, staleTime: 0 });
    if (now?.pending.length === 0) router.history.push(returnTo);
    else await router.invalidate();
  };
  if (!step) return null;
  const title = t(titles[step]);
  return (
    <SignInLayout key={step} title={title} wide={step !== 'password'} takesFocus>
      {steps.length > 1 && (
        <p className="ct-small">
          {t('pending.step', { step: Math.max(steps.indexOf(step), 0) + 1, count: steps.length })}
        </p>
      )}
      <Step step={step} onDone={() => void next()} />
      <div>
        <Button variant="quiet" onPress={() => void signOut()}>
          {t('pending.signOut')}
        </Button>
      </div>
    </SignInLayout>
  );
}

function Step({ step, onDone }: { step: PendingStep; onDone: () => void }) {
  const { t } = useTranslation();
  switch (step) {
    case 'password':
      return (
        <>
          <p>{t('pending.passwordIntro')}</p>
          <PasswordForm onDone={onDone} />
        </>
      );
    case 'statement':
      return <StatementStep onDone={onDone} />;
    case 'second-factor':
      return (
        <>
          <p>{t('pending.secondFactorIntro')}</p>
          <SecondFactorEnrolment done={t('pending.done')} onDone={onDone} />
        </>
      );
  }
}
