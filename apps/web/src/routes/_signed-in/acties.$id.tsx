import { createFileRoute } from '@tanstack/react-router';
import { ActionPage } from '../../features/actions/action-page.js';
import { actionQuery } from '../../features/actions/action-queries.js';

export const Route = createFileRoute('/_signed-in/acties/$id')({
  loader: ({ context: { queryClient }, params }) =>
    queryClient.query({ ...actionQuery(params.id), staleTime: 'static' }),
  component: function ActionRoute() {
    return <ActionPage id={Route.useParams().id} />;
  },
});
