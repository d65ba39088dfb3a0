import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../ui/empty-state.js';
import { LoadMore } from '../../ui/load-more.js';
import { attentionQuery } from './attention-query.js';
import { AttentionRow } from './attention-row.js';
import '../people/register-rows.css';

/** Who cannot work and why, what is late and what ends soon. It goes away by doing something about it. */
export function AttentionList() {
  const { t } = useTranslation();
  const list = useSuspenseInfiniteQuery(attentionQuery);
  if (list.data.length === 0) {
    return <EmptyState title={t('attention.nothing')}>{t('attention.nothingHelp')}</EmptyState>;
  }
  return (
    <>
      <ul className="ct-register-rows" aria-label={t('attention.title')}>
        {list.data.map((item) => (
          <AttentionRow key={item.key} item={item} />
        ))}
      </ul>
      <LoadMore
        shown={list.data.length}
        hasMore={list.hasNextPage}
        isLoading={list.isFetchingNextPage}
        onLoad={() => void list.fetchNextPage()}
      />
    </>
  );
}
