import { createFileRoute } from '@tanstack/react-router';
import { onlyAdministrators } from '../../features/administration/only-administrators.js';
import { everyOrganisationQuery } from '../../features/organisations/organisation-queries.js';
import { NewPersonPage } from '../../features/people/new-person-page.js';
import { parsePeopleSearch } from '../../features/people/people-search.js';

export const Route = createFileRoute('/_signed-in/beheer/mensen/nieuw')({
  validateSearch: (given: Record<string, unknown>): { organisatie?: string } => {
    const { organisatie } = parsePeopleSearch(given);
    return organisatie ? { organisatie } : {};
  },
  beforeLoad: onlyAdministrators,
  loader: ({ context: { queryClient } }) =>
    queryClient.query({ ...everyOrganisationQuery, staleTime: 'static' }),
  component: function NewPersonRoute() {
    return <NewPersonPage organisationId={Route.useSearch().organisatie} />;
  },
});
