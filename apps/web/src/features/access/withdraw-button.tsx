import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answer, api, ifMatch } from '../../api/client.js';
import type { AccessRequest } from '../../api/types.js';
import { Button } from '../../ui/button.js';
import { announce } from '../../ui/toasts.js';
import { useProblemText } from '../problem/use-problem-text.js';

/** Takes back one's own request; one can ask again. */
export function WithdrawButton({ request }: { request: AccessRequest }) {
  const { t } = useTranslation();
  const problemText = useProblemText();
  const queryClient = useQueryClient();
  const withdraw = useMutation({
    mutationFn: () =>
      answer(
        api.POST('/api/v1/access-requests/{id}/withdrawal', {
          params: { path: { id: request.id }, header: ifMatch(request.version) },
        }),
      ),
    onSuccess: () => announce(t('access.withdrawn')),
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['access-requests'] }),
  });
  if (!request.allowedActions.includes('withdraw')) return null;
  return (
    <div className="ct-actions">
      {withdraw.isError && <span role="alert">{problemText(withdraw.error)}</span>}
      <Button
        variant="quiet"
        isPending={withdraw.isPending}
        onPress={() => withdraw.mutate()}
        aria-label={t('access.withdrawOf', { number: request.caseNumber })}
      >
        {t('access.withdraw')}
      </Button>
    </div>
  );
}
