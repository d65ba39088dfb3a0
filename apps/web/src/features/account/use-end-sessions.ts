import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.js';
import { announce } from '../../ui/toasts.js';

/** Ends one session by its id, or with `null` all but this one. */
export function useEndSessions() {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (id: string | null) =>
      id === null
        ? api.DELETE('/api/v1/me/sessions')
        : api.DELETE('/api/v1/me/sessions/{id}', { params: { path: { id } } }),
    onSuccess: (_result, id) => announce(t(id === null ? 'account.endedOthers' : 'account.ended')),
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['account', 'sessions'] }),
  });
}
