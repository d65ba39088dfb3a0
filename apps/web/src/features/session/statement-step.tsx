import { useMutation, useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.js';
import { Button } from '../../ui/button.js';
import { Notice } from '../../ui/notice.js';
import { statementQuery } from '../account/account-queries.js';
import { useProblemText } from '../problem/use-problem-text.js';

/** Confidentiality and purpose (WGS 1.11): read, and accepted with one button. */
export function StatementStep({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation();
  const problemText = useProblemText();
  const { data: statement } = useSuspenseQuery(statementQuery);
  const accept = useMutation({
    mutationFn: () => api.POST('/api/v1/me/statement', { body: { version: statement.version } }),
    onSuccess: onDone,
  });
  return (
    <>
      {statement.sections.map(({ heading, text }) => (
        <section key={heading} className="ct-stack" data-tight>
          <h2>{heading}</h2>
          <p className="ct-prose">{text}</p>
        </section>
      ))}
      <div role="alert">
        {accept.isError && (
          <Notice tone="negative">
            <p>{problemText(accept.error)}</p>
          </Notice>
        )}
      </div>
      <div>
        <Button variant="primary" onPress={() => accept.mutate()} isPending={accept.isPending}>
          {t('pending.accept')}
        </Button>
      </div>
    </>
  );
}
