import { createFileRoute } from '@tanstack/react-router';
import { onlyAdministrators } from '../../features/administration/only-administrators.js';
import { personQuery } from '../../features/people/people-queries.js';
import { PersonPage } from '../../features/people/person-page.js';

export const Route = createFileRoute('/_signed-in/beheer/mensen/$id')({
  beforeLoad: onlyAdministrators,
  loader: ({ context: { queryClient }, params }) =>
    queryClient.query({ ...personQuery(params.id), staleTime: 'static' }),
  component: function PersonRoute() {
    return <PersonPage id={Route.useParams().id} />;
  },
});
