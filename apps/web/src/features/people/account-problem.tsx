import { useTranslation } from 'react-i18next';
import { ApiError } from '../../api/problem.js';
import { Notice } from '../../ui/notice.js';
import { useProblemText } from '../problem/use-problem-text.js';

/** Why an account could not be switched on: all that is still missing, else what the server says. */
export function AccountProblem({ error }: { error: unknown }) {
  const { t } = useTranslation();
  const problemText = useProblemText();
  const missing = error instanceof ApiError ? error.problem.errors : [];
  if (missing.length === 0) {
    return (
      <Notice tone="negative" role="alert">
        <p>{problemText(error)}</p>
      </Notice>
    );
  }
  return (
    <Notice tone="negative" role="alert" title={t('personAccount.notReady')} heading="h3">
      <ul>
        {missing.map(({ message }) => (
          <li key={message}>{message}</li>
        ))}
      </ul>
    </Notice>
  );
}
