import { useTranslation } from 'react-i18next';
import { Link } from '@tanstack/react-router';
import type { Case, Table } from '../../api/types.js';
import { PageHeader } from '../../ui/page-header.js';
import { Panel } from '../../ui/panel.js';
import { AskForMore } from '../access/ask-for-more.js';
import { OwnInformation } from '../information/own-information.js';
import { Waiting } from '../problem/waiting.js';
import { CaseGround } from './case-ground.js';
import { CaseStatusBadge } from './case-status.js';
import { MinimalSight } from './minimal-sight.js';
import { OwnActions } from './own-actions.js';

/** For who may only know that a case runs: that, what they were asked, and the way to ask for more (L-02). */
export function MinimalCase({ file, table }: { file: Case; table: Table }) {
  const { t } = useTranslation();
  const hasActions = file.allowedActions.includes('add-information');
  return (
    <>
      <PageHeader
        title={t('minimal.title', { number: file.number })}
        windowTitle={t('case.windowTitle')}
        trail={<Link to="/casussen">{t('nav.cases')}</Link>}
        lead={
          <>
            <CaseStatusBadge item={file} />
            <span>{file.tableName}</span>
          </>
        }
      />
      <div className="ct-columns">
        <div className="ct-stack">
          <MinimalSight file={file} table={table} />
          {hasActions && (
            <>
              <Panel flush title={t('minimal.actions')}>
                <Waiting name={`actions ${file.id}`}>
                  <OwnActions caseNumber={file.number} />
                </Waiting>
              </Panel>
              <Waiting name={`information ${file.id}`}>
                <OwnInformation file={file} table={table} />
              </Waiting>
            </>
          )}
        </div>
        <div className="ct-stack">
          <AskForMore file={file} table={table} />
          <Panel title={t('minimal.facts')}>
            <CaseGround file={file} definition={table.definition} />
          </Panel>
        </div>
      </div>
    </>
  );
}
