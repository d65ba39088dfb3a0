import { Suspense, useState } from 'react';
import { IconPlus } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.js';
import { ChoiceGroup } from '../../ui/choice-group.js';
import { Loading } from '../../ui/loading.js';
import { PageHeader } from '../../ui/page-header.js';
import { hasDuty } from '../session/roles.js';
import { useSession } from '../session/use-session.js';
import { reviewFilters, type ReviewFilter } from './review-queries.js';
import { ReviewTable } from './review-table.js';
import { StartReviewsDialog } from './start-reviews-dialog.js';
import './reviews-page.css';

/** For administrators all reviews; for a contact person those of the own organisation. */
export function ReviewsPage({ state }: { state: ReviewFilter }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const mayStart = hasDuty(useSession(), 'administrator');
  const [isStarting, setStarting] = useState(false);
  return (
    <>
      <PageHeader
        title={t('reviews.title')}
        lead={t('reviews.lead')}
        actions={
          mayStart && (
            <Button
              variant="primary"
              icon={<IconPlus size={18} aria-hidden />}
              onPress={() => setStarting(true)}
            >
              {t('reviews.start')}
            </Button>
          )
        }
      />
      <section className="ct-panel" aria-label={t('reviews.title')}>
        <div className="ct-review-filter" role="search" aria-label={t('reviews.filter')}>
          <ChoiceGroup
            type="radio"
            look="segments"
            label={t('reviews.state')}
            hideLabel
            value={state}
            field={{
              name: 'stand',
              onChange: (event) => {
                const chosen = reviewFilters.find((filter) => filter === event.target.value) ?? 'open';
                const search = chosen === 'open' ? {} : { stand: chosen };
                void navigate({ to: '/rechtencontrole', search, replace: true });
              },
            }}
            options={reviewFilters.map((code) => ({ code, label: t(`reviews.${code}`) }))}
          />
        </div>
        <Suspense fallback={<Loading lines={6} />}>
          <ReviewTable state={state} />
        </Suspense>
      </section>
      {isStarting && <StartReviewsDialog onClose={() => setStarting(false)} />}
    </>
  );
}
