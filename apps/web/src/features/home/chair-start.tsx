import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../ui/panel.js';
import { useCurrentTable } from '../tables/current-table.js';
import { AttentionCases } from './attention-cases.js';
import { OpenSignals } from './open-signals.js';
import { UrgentActions } from './urgent-actions.js';
import { Waiting } from '../problem/waiting.js';

/** For who runs a table: who is late, what to decide, which cases ask for attention. */
export function ChairStart() {
  const { t } = useTranslation();
  const { code } = useCurrentTable();
  return (
    <div className="ct-columns" data-even>
      <Panel
        flush
        title={t('home.urgent')}
        aside={
          <Link to="/acties" search={{ van: 'tafel' }}>
            {t('home.allActions')}
          </Link>
        }
      >
        <Waiting name="actions">
          <UrgentActions table={code} />
        </Waiting>
      </Panel>
      <div className="ct-stack">
        <Panel flush title={t('home.signals')} aside={<Link to="/triage">{t('home.allSignals')}</Link>}>
          <Waiting name="signals">
            <OpenSignals table={code} />
          </Waiting>
        </Panel>
        <Panel flush title={t('home.cases')} aside={<Link to="/casussen">{t('home.allCases')}</Link>}>
          <Waiting name="cases">
            <AttentionCases table={code} />
          </Waiting>
        </Panel>
      </div>
    </div>
  );
}
