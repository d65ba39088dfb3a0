import { IconClipboardCheck } from '@tabler/icons-react';
import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { RightsReviewItem } from '../../api/types.js';
import { DataTable, type Column } from '../../ui/data-table.js';
import { EmptyState } from '../../ui/empty-state.js';
import { LoadMore } from '../../ui/load-more.js';
import { ReviewDue } from './review-due.js';
import { ReviewProgress } from './review-progress.js';
import { reviewsQuery, type ReviewFilter } from './review-queries.js';

export function ReviewTable({ state }: { state: ReviewFilter }) {
  const { t } = useTranslation();
  const list = useSuspenseInfiniteQuery(reviewsQuery(state));
  const columns: Column<RightsReviewItem>[] = [
    {
      key: 'organisation',
      header: t('reviews.organisation'),
      part: 'title',
      cell: ({ id, organisationName }) => (
        <Link to="/rechtencontrole/$id" params={{ id }}>
          {organisationName}
        </Link>
      ),
    },
    { key: 'kind', header: t('reviews.kind'), part: 'meta', cell: ({ kind }) => t(`reviewKind.${kind}`) },
    {
      key: 'due',
      header: t('reviews.due'),
      part: 'wide',
      labelled: true,
      cell: (review) => <ReviewDue review={review} plain />,
    },
    {
      key: 'progress',
      header: t('reviews.progress'),
      part: 'wide',
      cell: (review) => (
        <>
          <ReviewProgress review={review} />
          {review.withdrawn > 0 && (
            <div className="ct-small">{t('review.withdrawn', { count: review.withdrawn })}</div>
          )}
        </>
      ),
    },
  ];
  if (list.data.length === 0) {
    return (
      <EmptyState
        heading="h2"
        title={t(state === 'open' ? 'administration.noReviews' : 'reviews.none')}
        icon={<IconClipboardCheck size={36} stroke={1.25} aria-hidden />}
      >
        {t('reviews.noneHelp')}
      </EmptyState>
    );
  }
  return (
    <>
      <DataTable caption={t('reviews.title')} columns={columns} rows={list.data} rowKey={({ id }) => id} />
      <LoadMore
        shown={list.data.length}
        hasMore={list.hasNextPage}
        isLoading={list.isFetchingNextPage}
        onLoad={() => void list.fetchNextPage()}
      />
    </>
  );
}
