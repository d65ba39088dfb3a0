import { createFileRoute } from '@tanstack/react-router';
import { onlyAdministrators } from '../../features/administration/only-administrators.js';
import { OrganisationsPage } from '../../features/organisations/organisations-page.js';
import { parsePeopleSearch } from '../../features/people/people-search.js';

export const Route = createFileRoute('/_signed-in/beheer/organisaties/')({
  validateSearch: (given: Record<string, unknown>): { tafel?: string } => {
    const { tafel } = parsePeopleSearch(given);
    return tafel ? { tafel } : {};
  },
  beforeLoad: onlyAdministrators,
  component: function OrganisationsRoute() {
    return <OrganisationsPage tableId={Route.useSearch().tafel} />;
  },
});
