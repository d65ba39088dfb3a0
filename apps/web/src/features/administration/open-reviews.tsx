import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../ui/empty-state.js';
import { ReviewDue } from '../rights-review/review-due.js';
import { ReviewProgress } from '../rights-review/review-progress.js';
import { reviewsQuery } from '../rights-review/review-queries.js';
import '../home/rows.css';

/** Reviews that wait for somebody, those that are late first. */
export function OpenReviews() {
  const { t } = useTranslation();
  const { data } = useSuspenseInfiniteQuery(reviewsQuery('open', 100));
  const first = [...data].sort((a, b) => a.dueOn.localeCompare(b.dueOn)).slice(0, 6);
  if (first.length === 0) return <EmptyState title={t('administration.noReviews')} />;
  return (
    <ul className="ct-rows">
      {first.map((review) => (
        <li key={review.id}>
          <div>
            <Link to="/rechtencontrole/$id" params={{ id: review.id }}>
              {review.organisationName}
            </Link>
            <span className="ct-inline ct-small">
              <span>{t(`reviewKind.${review.kind}`)} ·</span>
              <ReviewDue review={review} />
            </span>
          </div>
          <ReviewProgress review={review} />
        </li>
      ))}
    </ul>
  );
}
