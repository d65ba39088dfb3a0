import { createFileRoute, redirect } from '@tanstack/react-router';
import { PendingPage } from '../features/session/pending-page.js';
import { returnPath } from '../features/session/return-path.js';
import { sessionQuery } from '../features/session/session-query.js';

export const Route = createFileRoute('/eerste-stappen')({
  validateSearch: ({ terug }: Record<string, unknown>): { terug?: string } =>
    returnPath(terug) === '/' ? {} : { terug: returnPath(terug) },
  beforeLoad: async ({ context, search }) => {
    const session = await context.queryClient.query({ ...sessionQuery, staleTime: 'static' });
    if (!session) throw redirect({ to: '/aanmelden', search });
    if (session.pending.length === 0) throw redirect({ href: returnPath(search.terug), replace: true });
    return { session };
  },
  component: function FirstSteps() {
    const { session } = Route.useRouteContext();
    return <PendingPage session={session} returnTo={returnPath(Route.useSearch().terug)} />;
  },
});
