import { createFileRoute, notFound } from '@tanstack/react-router';
import { leadsATable } from '../../features/session/roles.js';
import { signalFilterOf, type SignalFilter } from '../../features/signals/signal-filter.js';
import { TriagePage } from '../../features/triage/triage-page.js';

export const Route = createFileRoute('/_signed-in/triage')({
  validateSearch: ({ status }: Record<string, unknown>): { status?: SignalFilter } => {
    const chosen = signalFilterOf(status);
    return chosen === 'open' ? {} : { status: chosen };
  },
  beforeLoad: ({ context }) => {
    if (!leadsATable(context.session)) throw notFound();
  },
  component: function TriageRoute() {
    const navigate = Route.useNavigate();
    const { status = 'open' } = Route.useSearch();
    const show = (chosen: SignalFilter) => void navigate({ search: { status: chosen }, replace: true });
    return <TriagePage status={status} onStatus={show} />;
  },
});
