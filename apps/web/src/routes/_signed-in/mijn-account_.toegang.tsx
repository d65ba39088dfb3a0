import { createFileRoute } from '@tanstack/react-router';
import { dayOf } from '../../features/access/day-of.js';
import { PersonAccessPage } from '../../features/access/person-access-page.js';
import { useSession } from '../../features/session/use-session.js';

export const Route = createFileRoute('/_signed-in/mijn-account_/toegang')({
  validateSearch: dayOf,
  component: function OwnAccessRoute() {
    const { person } = useSession();
    const navigate = Route.useNavigate();
    const show = (op: string | undefined) => void navigate({ search: op ? { op } : {}, replace: true });
    return <PersonAccessPage id={person.id} on={Route.useSearch().op} onDay={show} />;
  },
});
