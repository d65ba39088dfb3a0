import { createFileRoute, redirect } from '@tanstack/react-router';
import { returnPath } from '../features/session/return-path.js';
import { sessionQuery } from '../features/session/session-query.js';
import { SignInPage } from '../features/session/sign-in-page.js';

interface SignInSearch {
  terug?: string;
  verlopen?: true;
  fout?: string;
}

export const Route = createFileRoute('/aanmelden')({
  validateSearch: ({ terug, verlopen, fout }: Record<string, unknown>): SignInSearch => ({
    ...(returnPath(terug) === '/' ? {} : { terug: returnPath(terug) }),
    ...(verlopen === true ? { verlopen } : {}),
    ...(typeof fout === 'string' ? { fout } : {}),
  }),
  beforeLoad: async ({ context, search }) => {
    const session = await context.queryClient.query({ ...sessionQuery, staleTime: 'static' });
    if (session) throw redirect({ href: returnPath(search.terug), replace: true });
  },
  component: function SignIn() {
    const { terug, verlopen, fout } = Route.useSearch();
    return <SignInPage returnTo={returnPath(terug)} expired={verlopen ?? false} failure={fout ?? null} />;
  },
});
