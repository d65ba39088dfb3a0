import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '../../ui/page-header.js';
import { leadsATable } from '../session/roles.js';
import { useSession } from '../session/use-session.js';
import { AdditionPanel } from '../signals/addition-panel.js';
import { signalQuery } from '../signals/signal-queries.js';
import { tableQuery } from '../tables/table-queries.js';
import { Age } from './age.js';
import { DecisionPanel } from './decision-panel.js';
import { SignalContent } from './signal-content.js';
import { SignalStatusBadge } from './signal-status.js';
import { TriageForm } from './triage-form.js';

/** One signal: what was reported beside the weighing of it. */
export function SignalPage({ id }: { id: string }) {
  const { t } = useTranslation();
  const session = useSession();
  const { data: signal } = useSuspenseQuery(signalQuery(id));
  const { data: table } = useSuspenseQuery(tableQuery(signal.tableCode));
  const mayDecide = signal.allowedActions.includes('triage');
  return (
    <>
      <PageHeader
        title={t('signal.title', { number: signal.number })}
        windowTitle={t('signal.windowTitle')}
        trail={
          leadsATable(session) ? (
            <Link to="/triage">{t('nav.triage')}</Link>
          ) : (
            <Link to="/">{t('nav.home')}</Link>
          )
        }
        lead={
          <>
            <SignalStatusBadge status={signal.status} />
            <span>{table.name}</span>
            <Age signal={signal} />
          </>
        }
      />
      <div className="ct-columns" data-aside="start">
        <SignalContent signal={signal} definition={table.definition} />
        <div className="ct-stack">
          <AdditionPanel signal={signal} />
          {signal.triage && (
            <DecisionPanel signal={signal} triage={signal.triage} definition={table.definition} />
          )}
          <TriageForm
            signal={signal}
            definition={table.definition}
            organisations={table.organisations}
            mayDecide={mayDecide}
          />
        </div>
      </div>
    </>
  );
}
