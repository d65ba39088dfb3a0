import { useTranslation } from 'react-i18next';
import type { RightsReviewItem } from '../../api/types.js';
import './review-progress.css';

export function ReviewProgress({
  review: { decided, lines },
}: {
  review: Pick<RightsReviewItem, 'decided' | 'lines'>;
}) {
  const { t } = useTranslation();
  const words = t('review.progress', { decided, lines });
  return (
    <span className="ct-progress">
      <progress value={decided} max={Math.max(lines, 1)} aria-label={words} />
      <span className="ct-number ct-small">{words}</span>
    </span>
  );
}
