import { queryOptions } from '@tanstack/react-query';
import { answer, api } from '../../api/client.js';
import { isStatus } from '../../api/problem.js';
import type { Session } from '../../api/types.js';
import { toSession } from './roles.js';

/** Who is signed in; `null` when nobody is. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: async (): Promise<Session | null> => {
    try {
      return toSession(await answer(api.GET('/api/v1/session')));
    } catch (error) {
      if (isStatus(error, 401)) return null;
      throw error;
    }
  },
  staleTime: Infinity,
});

/** How one can sign in here. */
export const signInMethodsQuery = queryOptions({
  queryKey: ['session', 'methods'],
  queryFn: () => answer(api.GET('/api/v1/session/methods')),
  staleTime: Infinity,
});
