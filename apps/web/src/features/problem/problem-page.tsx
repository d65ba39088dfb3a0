import { useEffect } from 'react';
import { IconCloudOff, IconLock, IconMoodConfuzed, IconTool } from '@tabler/icons-react';
import { useQueryErrorResetBoundary } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ApiError } from '../../api/problem.js';
import { Button } from '../../ui/button.js';
import { ButtonLink } from '../../ui/button-link.js';
import { NotFoundPage } from './not-found-page.js';
import { ProblemScreen } from './problem-screen.js';
import { ToFirstSteps } from './to-first-steps.js';
import { ToSignIn } from './to-sign-in.js';

/** What the server answers to who has something to do before work. */
const firstThings = ['password-change-required', 'statement-required', 'second-factor-enrolment-required'];

const size = { size: 44, stroke: 1.25, 'aria-hidden': true } as const;

/** A page that could not be shown, told in one sentence, with the number to mention when asking for help. */
export function ProblemPage({ error }: { error: unknown }) {
  const { t } = useTranslation();
  const router = useRouter();
  const { reset } = useQueryErrorResetBoundary();
  useEffect(() => reset(), [reset]);
  const problem = error instanceof ApiError ? error.problem : null;
  const status = problem?.status ?? 500;
  if (status === 401) return <ToSignIn />;
  if (problem && firstThings.includes(problem.code)) return <ToFirstSteps />;
  if (status === 404) return <NotFoundPage />;
  const again = (
    <Button variant="primary" onPress={() => void router.invalidate()}>
      {t('problem.tryAgain')}
    </Button>
  );
  const home = <ButtonLink to="/">{t('problem.toHome')}</ButtonLink>;
  if (status === 403) {
    return (
      <ProblemScreen icon={<IconLock {...size} />} title={t('problem.forbiddenTitle')} actions={home}>
        {t('problem.forbidden')}
      </ProblemScreen>
    );
  }
  if (status === 0) {
    return (
      <ProblemScreen icon={<IconCloudOff {...size} />} title={t('problem.offlineTitle')} actions={again}>
        {t('problem.unreachable')}
      </ProblemScreen>
    );
  }
  if (status === 503) {
    return (
      <ProblemScreen icon={<IconTool {...size} />} title={t('problem.unavailableTitle')} actions={again}>
        {problem?.detail || t('problem.unreachable')}
      </ProblemScreen>
    );
  }
  return (
    <ProblemScreen
      icon={<IconMoodConfuzed {...size} />}
      title={t('problem.unexpectedTitle')}
      traceId={problem?.traceId ?? null}
      actions={
        <>
          {again}
          {home}
        </>
      }
    >
      {t('problem.unexpected')}
    </ProblemScreen>
  );
}
