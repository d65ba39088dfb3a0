import { createFileRoute } from '@tanstack/react-router';
import { dayOf } from '../../features/access/day-of.js';
import { ExplanationPage } from '../../features/access/explanation-page.js';

export const Route = createFileRoute('/_signed-in/toegang/informatie/$id')({
  validateSearch: dayOf,
  component: function ItemAccessRoute() {
    const { id } = Route.useParams();
    const navigate = Route.useNavigate();
    const show = (op: string | undefined) => void navigate({ search: op ? { op } : {}, replace: true });
    return <ExplanationPage of="item" id={id} on={Route.useSearch().op} onDay={show} />;
  },
});
