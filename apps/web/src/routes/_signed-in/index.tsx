import { createFileRoute, redirect } from '@tanstack/react-router';
import { HomePage } from '../../features/home/home-page.js';
import { onlyAdministers } from '../../features/session/roles.js';

export const Route = createFileRoute('/_signed-in/')({
  beforeLoad: ({ context }) => {
    if (onlyAdministers(context.session)) throw redirect({ to: '/beheer', replace: true });
  },
  component: HomePage,
});
