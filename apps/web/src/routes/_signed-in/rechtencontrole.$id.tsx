import { createFileRoute } from '@tanstack/react-router';
import { ReviewPage } from '../../features/rights-review/review-page.js';
import { reviewQuery } from '../../features/rights-review/review-queries.js';
import { openRegisterTexts } from '../../i18n/index.js';

export const Route = createFileRoute('/_signed-in/rechtencontrole/$id')({
  beforeLoad: openRegisterTexts,
  loader: ({ context: { queryClient }, params }) =>
    queryClient.query({ ...reviewQuery(params.id), staleTime: 'static' }),
  component: function ReviewRoute() {
    return <ReviewPage id={Route.useParams().id} />;
  },
});
