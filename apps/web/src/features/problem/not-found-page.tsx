import { IconFileUnknown } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../../ui/button-link.js';
import { ProblemScreen } from './problem-screen.js';

/** Says the same for what does not exist and for what this person may not see. */
export function NotFoundPage() {
  const { t } = useTranslation();
  return (
    <ProblemScreen
      icon={<IconFileUnknown size={44} stroke={1.25} aria-hidden />}
      title={t('problem.notFoundTitle')}
      actions={
        <ButtonLink to="/" variant="primary">
          {t('problem.toHome')}
        </ButtonLink>
      }
    >
      {t('problem.notFound')}
    </ProblemScreen>
  );
}
