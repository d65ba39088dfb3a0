import { createFileRoute } from '@tanstack/react-router';
import { CasesPage } from '../../features/cases/cases-page.js';

export const Route = createFileRoute('/_signed-in/casussen/')({
  validateSearch: ({ status }: Record<string, unknown>): { status?: string } =>
    typeof status === 'string' && /^[a-z-]{1,50}$/.test(status) ? { status } : {},
  component: function CasesRoute() {
    const navigate = Route.useNavigate();
    const show = (status: string) => void navigate({ search: status ? { status } : {}, replace: true });
    return <CasesPage status={Route.useSearch().status ?? ''} onStatus={show} />;
  },
});
