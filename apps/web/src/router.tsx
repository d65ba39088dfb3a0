import { createRouter } from '@tanstack/react-router';
import { NotFoundPage } from './features/problem/not-found-page.js';
import { ProblemPage } from './features/problem/problem-page.js';
import { queryClient } from './query-client.js';
import { routeTree } from './routeTree.gen.js';
import { Loading } from './ui/loading.js';

export const router = createRouter({
  routeTree,
  context: { queryClient },
  defaultPreload: false,
  scrollRestoration: true,
  defaultPendingMs: 250,
  defaultPendingMinMs: 200,
  defaultPendingComponent: Loading,
  defaultErrorComponent: ProblemPage,
  defaultNotFoundComponent: NotFoundPage,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
