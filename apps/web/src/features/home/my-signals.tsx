import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../ui/empty-state.js';
import { LoadMore } from '../../ui/load-more.js';
import { signalsQuery } from '../signals/signal-queries.js';
import { labelOf } from '../tables/label-of.js';
import { useThemes } from '../tables/use-themes.js';
import { Age } from '../triage/age.js';
import { SignalStatusBadge } from '../triage/signal-status.js';
import './rows.css';

/** What one reported, how it stands, and what is still asked; partners see no signals but their own. */
export function MySignals({ table }: { table: string | null }) {
  const { t } = useTranslation();
  const {
    data: signals,
    hasNextPage,
    fetchNextPage,
    isFetchingNextPage,
  } = useSuspenseInfiniteQuery(signalsQuery({ table, status: 'all' }, 6));
  const themesOf = useThemes(signals.map(({ tableCode }) => tableCode));
  if (signals.length === 0)
    return <EmptyState title={t('home.noSignals')}>{t('home.noSignalsHelp')}</EmptyState>;
  return (
    <>
      <ul className="ct-rows">
        {signals.map((signal) => (
          <li key={signal.id}>
            <div>
              <Link to="/signalen/$id" params={{ id: signal.id }}>
                <span className="ct-number">{signal.number}</span>{' '}
                {signal.themes.map((code) => labelOf(themesOf(signal.tableCode), code)).join(', ')}
              </Link>
              <span className="ct-small">
                <Age signal={signal} />
              </span>
            </div>
            <SignalStatusBadge status={signal.status} />
          </li>
        ))}
      </ul>
      {hasNextPage && (
        <LoadMore
          shown={signals.length}
          hasMore
          isLoading={isFetchingNextPage}
          onLoad={() => void fetchNextPage()}
        />
      )}
    </>
  );
}
