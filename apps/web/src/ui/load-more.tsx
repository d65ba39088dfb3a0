import { useTranslation } from 'react-i18next';
import { Button } from './button.js';

/** The foot of a keyset-paged list: how much is shown, and more on request. Totals are not counted. */
export function LoadMore({
  shown,
  hasMore,
  isLoading,
  onLoad,
}: {
  shown: number;
  hasMore: boolean;
  isLoading: boolean;
  onLoad: () => void;
}) {
  const { t } = useTranslation();
  return (
    <div className="ct-table-foot">
      <span className="ct-small" role="status">
        {hasMore ? t('ui.shownSoFar', { count: shown }) : t('ui.shownAll', { count: shown })}
      </span>
      {hasMore && (
        <Button onPress={onLoad} isPending={isLoading}>
          {t('ui.loadMore')}
        </Button>
      )}
    </div>
  );
}
