import { createFileRoute, notFound } from '@tanstack/react-router';
import { AuditPage } from '../../features/audit/audit-page.js';
import { parseAuditSearch } from '../../features/audit/audit-search.js';
import { hasDuty } from '../../features/session/roles.js';

export const Route = createFileRoute('/_signed-in/logboek')({
  validateSearch: parseAuditSearch,
  beforeLoad: ({ context }) => {
    if (!hasDuty(context.session, 'privacy-officer')) throw notFound();
  },
  component: function AuditRoute() {
    return <AuditPage search={Route.useSearch()} />;
  },
});
