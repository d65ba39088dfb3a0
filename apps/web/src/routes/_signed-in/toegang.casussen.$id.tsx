import { createFileRoute } from '@tanstack/react-router';
import { dayOf } from '../../features/access/day-of.js';
import { ExplanationPage } from '../../features/access/explanation-page.js';

export const Route = createFileRoute('/_signed-in/toegang/casussen/$id')({
  validateSearch: dayOf,
  component: function CaseAccessRoute() {
    const { id } = Route.useParams();
    const navigate = Route.useNavigate();
    const show = (op: string | undefined) => void navigate({ search: op ? { op } : {}, replace: true });
    return <ExplanationPage of="case" id={id} on={Route.useSearch().op} onDay={show} />;
  },
});
