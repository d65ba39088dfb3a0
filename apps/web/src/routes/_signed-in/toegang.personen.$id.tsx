import { createFileRoute } from '@tanstack/react-router';
import { dayOf } from '../../features/access/day-of.js';
import { PersonAccessPage } from '../../features/access/person-access-page.js';

export const Route = createFileRoute('/_signed-in/toegang/personen/$id')({
  validateSearch: dayOf,
  component: function PersonAccessRoute() {
    const { id } = Route.useParams();
    const navigate = Route.useNavigate();
    const show = (op: string | undefined) => void navigate({ search: op ? { op } : {}, replace: true });
    return <PersonAccessPage id={id} on={Route.useSearch().op} onDay={show} />;
  },
});
