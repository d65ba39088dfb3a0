import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../ui/empty-state.js';
import { signalsQuery } from '../signals/signal-queries.js';
import { labelOf } from '../tables/label-of.js';
import { useThemes } from '../tables/use-themes.js';
import { Age } from '../triage/age.js';
import { SignalStatusBadge } from '../triage/signal-status.js';
import './rows.css';

/** Signals that wait for a decision. */
export function OpenSignals({ table }: { table: string | null }) {
  const { t } = useTranslation();
  const { data: signals } = useSuspenseInfiniteQuery(signalsQuery({ table, status: 'open' }, 6));
  const themesOf = useThemes(signals.map(({ tableCode }) => tableCode));
  if (signals.length === 0) return <EmptyState title={t('triage.none')}>{t('triage.noneHelp')}</EmptyState>;
  return (
    <ul className="ct-rows">
      {signals.map((signal) => (
        <li key={signal.id}>
          <div>
            <Link to="/signalen/$id" params={{ id: signal.id }}>
              <span className="ct-number">{signal.number}</span>{' '}
              {signal.themes.map((code) => labelOf(themesOf(signal.tableCode), code)).join(', ')}
            </Link>
            <span className="ct-small">
              {signal.reporterOrganisation} · <Age signal={signal} />
            </span>
          </div>
          <SignalStatusBadge status={signal.status} />
        </li>
      ))}
    </ul>
  );
}
