import { createFileRoute, notFound } from '@tanstack/react-router';
import { leadsATable } from '../../features/session/roles.js';
import { TriagePage } from '../../features/triage/triage-page.js';

export const Route = createFileRoute('/_signed-in/triage')({
  beforeLoad: ({ context }) => {
    if (!leadsATable(context.session)) throw notFound();
  },
  component: TriagePage,
});
