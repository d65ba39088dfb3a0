import { Suspense, type ReactNode } from 'react';
import { CatchBoundary } from '@tanstack/react-router';
import { Loading } from '../../ui/loading.js';
import { Notice } from '../../ui/notice.js';
import { isStatus } from '../../api/problem.js';
import { useProblemText } from './use-problem-text.js';

/** A part of the start page that may still be on its way, or fail without taking the rest with it. */
export function Waiting({ name, children }: { name: string; children: ReactNode }) {
  return (
    <CatchBoundary getResetKey={() => name} errorComponent={PartFailed}>
      <Suspense fallback={<Loading lines={3} />}>{children}</Suspense>
    </CatchBoundary>
  );
}

function PartFailed({ error }: { error: unknown }) {
  const problemText = useProblemText();
  // The whole page has to go to the sign-in page, not one part of it.
  if (isStatus(error, 401)) throw error;
  return (
    <div className="ct-panel-body">
      <Notice tone="negative" role="alert">
        <p>{problemText(error)}</p>
      </Notice>
    </div>
  );
}
