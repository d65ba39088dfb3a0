import type { QueryClient } from '@tanstack/react-query';
import { createRootRouteWithContext, Outlet } from '@tanstack/react-router';
import { NotFoundPage } from '../features/problem/not-found-page.js';
import { ProblemPage } from '../features/problem/problem-page.js';

/** Inside the shell a problem has its <main>; out here it brings its own. */
export const Route = createRootRouteWithContext<{ queryClient: QueryClient }>()({
  component: Outlet,
  notFoundComponent: () => (
    <main>
      <NotFoundPage />
    </main>
  ),
  errorComponent: ({ error }) => (
    <main>
      <ProblemPage error={error} />
    </main>
  ),
});
