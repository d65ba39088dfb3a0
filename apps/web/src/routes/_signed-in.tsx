import { createFileRoute, redirect } from '@tanstack/react-router';
import { sessionQuery } from '../features/session/session-query.js';
import { Shell } from '../features/shell/shell.js';

export const Route = createFileRoute('/_signed-in')({
  beforeLoad: async ({ context, location }) => {
    const session = await context.queryClient.query({ ...sessionQuery, staleTime: 'static' });
    if (!session) {
      throw redirect({ to: '/aanmelden', search: location.href === '/' ? {} : { terug: location.href } });
    }
    if (session.pending.length > 0) {
      const search = location.href === '/' ? {} : { terug: location.href };
      throw redirect({ to: '/eerste-stappen', search });
    }
    return { session };
  },
  component: Shell,
});
