import { useEffect } from 'react';
import { useRouter } from '@tanstack/react-router';
import { focusHeading } from './focus-heading.js';

/** After a move to another page the focus goes to its heading, so that a screen reader starts there. */
export function useFocusOnNavigation(): void {
  const router = useRouter();
  useEffect(
    () =>
      router.subscribe('onRendered', ({ fromLocation, pathChanged }) => {
        if (fromLocation && pathChanged) focusHeading();
      }),
    [router],
  );
}
