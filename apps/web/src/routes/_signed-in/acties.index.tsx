import { createFileRoute } from '@tanstack/react-router';
import { ActionsPage } from '../../features/actions/actions-page.js';
import { type ActionsSearch, parseActionsSearch } from '../../features/actions/actions-search.js';

export const Route = createFileRoute('/_signed-in/acties/')({
  validateSearch: parseActionsSearch,
  component: function ActionsRoute() {
    const navigate = Route.useNavigate();
    const show = (search: ActionsSearch) => void navigate({ search, replace: true });
    return <ActionsPage search={Route.useSearch()} onSearch={show} />;
  },
});
