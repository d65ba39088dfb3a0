import { createFileRoute } from '@tanstack/react-router';
import { signalQuery } from '../../features/signals/signal-queries.js';
import { tableQuery } from '../../features/tables/table-queries.js';
import { SignalPage } from '../../features/triage/signal-page.js';

export const Route = createFileRoute('/_signed-in/signalen/$id')({
  loader: async ({ context: { queryClient }, params }) => {
    const { tableCode } = await queryClient.query({ ...signalQuery(params.id), staleTime: 'static' });
    await queryClient.query({ ...tableQuery(tableCode), staleTime: 'static' });
  },
  component: function SignalRoute() {
    return <SignalPage id={Route.useParams().id} />;
  },
});
