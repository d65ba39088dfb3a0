import { useTranslation } from 'react-i18next';
import { ApiError } from '../../api/problem.js';

/** One sentence a person understands, for any error. What the server says itself comes first. */
export function useProblemText(): (error: unknown) => string {
  const { t } = useTranslation();
  return (error) => {
    if (!(error instanceof ApiError)) return t('problem.unexpected');
    const { status, detail } = error.problem;
    if (status === 0) return t('problem.unreachable');
    if (status === 412) return t('problem.stale');
    return detail || (status >= 500 ? t('problem.unexpected') : t('problem.refused'));
  };
}
