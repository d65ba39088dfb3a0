import { createFileRoute } from '@tanstack/react-router';
import { OrganisationPage } from '../../features/organisations/organisation-page.js';
import { organisationQuery } from '../../features/organisations/organisation-queries.js';
import { openRegisterTexts } from '../../i18n/index.js';

/** Also for the contact person of this organisation, which only the server knows. */
export const Route = createFileRoute('/_signed-in/beheer/organisaties/$id')({
  beforeLoad: openRegisterTexts,
  loader: ({ context: { queryClient }, params }) =>
    queryClient.query({ ...organisationQuery(params.id), staleTime: 'static' }),
  component: function OrganisationRoute() {
    return <OrganisationPage id={Route.useParams().id} />;
  },
});
