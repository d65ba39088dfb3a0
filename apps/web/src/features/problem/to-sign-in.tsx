import { useEffect } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { sessionQuery } from '../session/session-query.js';

/** The session is over: forget what was on screen, sign in, and come back here. */
export function ToSignIn() {
  const router = useRouter();
  const queryClient = useQueryClient();
  useEffect(() => {
    const terug = router.latestLocation.href;
    queryClient.clear();
    queryClient.setQueryData(sessionQuery.queryKey, null);
    void router.navigate({
      to: '/aanmelden',
      search: { terug, verlopen: true },
      replace: true,
      ignoreBlocker: true,
    });
  }, [router, queryClient]);
  return null;
}
