import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../ui/empty-state.js';
import { Notice } from '../../ui/notice.js';
import { PageHeader } from '../../ui/page-header.js';
import { Panel } from '../../ui/panel.js';
import { DecidedLine } from './decided-line.js';
import { OpenLine } from './open-line.js';
import { ReviewDue } from './review-due.js';
import { ReviewProgress } from './review-progress.js';
import { reviewQuery } from './review-queries.js';
import './review-lines.css';

/** The rights of one organisation, one by one: still needed, or not. */
export function ReviewPage({ id }: { id: string }) {
  const { t } = useTranslation();
  const { data: review } = useSuspenseQuery(reviewQuery(id));
  const { organisationName, kind, lines, lineItems, closedOn } = review;
  const open = lineItems.filter(({ decision }) => decision === null);
  const decided = lineItems.filter(({ decision }) => decision !== null);
  const mine = open.filter(({ mayDecide }) => mayDecide);
  return (
    <>
      <PageHeader
        title={organisationName}
        windowTitle={t('review.windowTitle')}
        trail={<Link to="/rechtencontrole">{t('reviews.title')}</Link>}
        lead={
          <>
            <span>{t(`reviewKind.${kind}`)} ·</span>
            <ReviewDue review={review} />
            <ReviewProgress review={review} />
          </>
        }
      />
      {closedOn && (
        <Notice tone="positive" role="status" title={t('review.done')}>
          <p>{t('review.doneHelp', { count: lines })}</p>
        </Notice>
      )}
      {!closedOn && (
        <Panel flush title={t('review.left', { count: open.length })}>
          {mine.length > 0 && <p className="ct-review-help ct-keys ct-small">{t('review.keys')}</p>}
          {open.length > 0 ? (
            <ul className="ct-review-lines" aria-label={t('review.toDecide')}>
              {open.map((line) => (
                <OpenLine key={line.id} reviewId={id} line={line} />
              ))}
            </ul>
          ) : (
            <EmptyState title={t('review.nothingLeft')} />
          )}
          {open.length > mine.length && (
            <p className="ct-review-help ct-small">{t('review.waitsForOthers')}</p>
          )}
        </Panel>
      )}
      {decided.length > 0 && (
        <Panel flush title={t('review.decided')}>
          <ul className="ct-review-lines">
            {decided.map((line) => (
              <DecidedLine key={line.id} line={line} />
            ))}
          </ul>
        </Panel>
      )}
    </>
  );
}
