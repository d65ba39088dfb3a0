import { lazy, Suspense } from 'react';
import { useBlocker } from '@tanstack/react-router';

const UnsavedDialog = lazy(async () => ({ default: (await import('./unsaved-dialog.js')).UnsavedDialog }));

/** Asks before typed text is lost, by a link or by closing the window. */
export function UnsavedGuard({ when }: { when: boolean }) {
  const blocker = useBlocker({
    shouldBlockFn: ({ current, next }) => when && current.pathname !== next.pathname,
    enableBeforeUnload: when,
    withResolver: true,
  });
  return (
    <Suspense>
      {blocker.status === 'blocked' && <UnsavedDialog onStay={blocker.reset} onLeave={blocker.proceed} />}
    </Suspense>
  );
}
