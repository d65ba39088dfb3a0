import { useMutation, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '../../api/client.js';
import { toSession } from './roles.js';
import { sessionQuery } from './session-query.js';

/** The second half of signing in. */
export function useSecondFactor() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: async (body: { code?: string; recoveryCode?: string }) =>
      toSession(await answer(api.POST('/api/v1/session/second-factor', { body }))),
    onSuccess: (session) => {
      queryClient.setQueryData(sessionQuery.queryKey, session);
    },
  });
}
