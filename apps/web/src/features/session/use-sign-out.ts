import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { api } from '../../api/client.js';
import { isStatus } from '../../api/problem.js';
import { sessionQuery } from './session-query.js';

/** Ends the session and forgets everything that was on screen. */
export function useSignOut(): () => Promise<void> {
  const queryClient = useQueryClient();
  const router = useRouter();
  return async () => {
    try {
      await api.DELETE('/api/v1/session');
    } catch (error) {
      if (!isStatus(error, 401)) throw error;
    }
    queryClient.clear();
    queryClient.setQueryData(sessionQuery.queryKey, null);
    await router.navigate({ to: '/aanmelden', ignoreBlocker: true });
  };
}
