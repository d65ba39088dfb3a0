import { useEffect } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';

/** Something has to be done first, such as accepting a new statement: do it, and come back here. */
export function ToFirstSteps() {
  const router = useRouter();
  const queryClient = useQueryClient();
  useEffect(() => {
    const terug = router.latestLocation.href;
    queryClient.clear();
    void router.navigate({ to: '/eerste-stappen', search: { terug }, replace: true, ignoreBlocker: true });
  }, [router, queryClient]);
  return null;
}
