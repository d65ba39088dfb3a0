import { createFileRoute } from '@tanstack/react-router';
import { reviewFilters, type ReviewFilter } from '../../features/rights-review/review-queries.js';
import { ReviewsPage } from '../../features/rights-review/reviews-page.js';
import { openRegisterTexts } from '../../i18n/index.js';

export const Route = createFileRoute('/_signed-in/rechtencontrole/')({
  validateSearch: ({ stand }: Record<string, unknown>): { stand?: ReviewFilter } => {
    const chosen = reviewFilters.find((filter) => filter === stand && filter !== 'open');
    return chosen ? { stand: chosen } : {};
  },
  beforeLoad: openRegisterTexts,
  component: function ReviewsRoute() {
    return <ReviewsPage state={Route.useSearch().stand ?? 'open'} />;
  },
});
