import { createFileRoute, notFound } from '@tanstack/react-router';
import { AccessPage } from '../../features/access/access-page.js';
import { isAtATable } from '../../features/session/roles.js';

export const Route = createFileRoute('/_signed-in/toegang/')({
  beforeLoad: ({ context }) => {
    if (!isAtATable(context.session)) throw notFound();
  },
  component: AccessPage,
});
