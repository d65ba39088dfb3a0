import { IconMessagePlus } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../../ui/button-link.js';
import { Panel } from '../../ui/panel.js';
import { useCurrentTable } from '../tables/current-table.js';
import { MySignals } from './my-signals.js';
import { MyUrgentActions } from './my-urgent-actions.js';
import { Waiting } from '../problem/waiting.js';

/** For who is asked to do things: those, what they reported, and a way to report. */
export function PartnerStart() {
  const { t } = useTranslation();
  const { code } = useCurrentTable();
  return (
    <div className="ct-columns">
      <Panel flush title={t('home.mine')} aside={<Link to="/acties">{t('home.allMine')}</Link>}>
        <Waiting name="mine">
          <MyUrgentActions table={code} />
        </Waiting>
      </Panel>
      <div className="ct-stack">
        <Panel flush title={t('home.mySignals')}>
          <Waiting name="my-signals">
            <MySignals table={code} />
          </Waiting>
        </Panel>
        <Panel title={t('home.report')}>
          <p>{t('home.reportHelp')}</p>
          <div>
            <ButtonLink
              to="/signalen/nieuw"
              variant="primary"
              icon={<IconMessagePlus size={18} aria-hidden />}
            >
              {t('nav.report')}
            </ButtonLink>
          </div>
        </Panel>
      </div>
    </div>
  );
}
