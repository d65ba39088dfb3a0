import { useRouteContext } from '@tanstack/react-router';
import type { Session } from '../../api/types.js';

/** The session of the pages inside the shell, where there always is one. */
export function useSession(): Session {
  return useRouteContext({ from: '/_signed-in', select: ({ session }) => session });
}
