import { lazy, Suspense, useState } from 'react';
import { IconUserShare } from '@tabler/icons-react';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Action } from '../../api/types.js';
import { formatDate, formatInstant } from '../../i18n/dates.js';
import { Button } from '../../ui/button.js';
import { ButtonLink } from '../../ui/button-link.js';
import { Facts } from '../../ui/facts.js';
import { PageHeader } from '../../ui/page-header.js';
import { Panel } from '../../ui/panel.js';
import { Timeline } from '../../ui/timeline.js';
import { actionQuery } from './action-queries.js';
import { ActionStatusBadge } from './action-status.js';
import { AnswerPanel } from './answer-panel.js';
import { DueMark } from './due-mark.js';
import { isOpen } from './due.js';

const ReassignDialog = lazy(async () => ({ default: (await import('./reassign-dialog.js')).ReassignDialog }));

/** What was asked, by when, and the means to answer at once. Only as much context as the action needs (L-02). */
export function ActionPage({ id }: { id: string }) {
  const { t } = useTranslation();
  const { data: action } = useSuspenseQuery(actionQuery(id));
  const [isReassigning, setReassigning] = useState(false);
  const { startsOn, endsOn } = action;
  const run =
    startsOn && endsOn ? t('measure.run', { from: formatDate(startsOn), until: formatDate(endsOn) }) : null;
  return (
    <>
      <PageHeader
        title={t('action.title', { number: action.number })}
        windowTitle={t('action.windowTitle')}
        trail={<Link to="/acties">{t('nav.actions')}</Link>}
        lead={<ActionStatusBadge status={action.status} />}
        actions={
          <>
            {action.allowedActions.includes('reassign') && (
              <Button icon={<IconUserShare size={18} aria-hidden />} onPress={() => setReassigning(true)}>
                {t('reassign.open')}
              </Button>
            )}
            {action.caseId && (
              <ButtonLink to="/casussen/$id" params={{ id: action.caseId }} search={{ tab: 'acties' }}>
                {t('action.openCase')}
              </ButtonLink>
            )}
          </>
        }
      />
      <div className="ct-columns">
        <div className="ct-stack">
          <Panel
            title={t('action.asked')}
            aside={
              <span className="ct-inline">
                <span className="ct-muted">{t('action.due')}</span>
                <DueMark dueOn={action.dueOn} open={isOpen(action.status)} />
              </span>
            }
          >
            <p className="ct-prose ct-asked">{action.description}</p>
          </Panel>
          <AnswerPanel action={action} />
          <History action={action} />
        </div>
        <Panel title={t('action.context')}>
          <Facts
            stacked
            facts={[
              { label: t('action.kind'), value: action.kindLabel },
              { label: t('assign.line'), value: action.lineLabel },
              { label: t('assign.barrier'), value: action.barrierLabel },
              { label: t('measure.runs'), value: run },
              {
                label: t('action.case'),
                value: <span className="ct-number">{action.context.caseNumber}</span>,
              },
              { label: t('action.table'), value: action.context.tableName },
              { label: t('case.purpose'), value: action.context.purposeLabel },
              {
                label: t('action.assignee'),
                value: `${action.assignee.name}, ${action.assignee.organisation}`,
              },
              {
                label: t('action.assignedBy'),
                value: `${action.assignedBy}, ${formatInstant(action.assignedAt)}`,
              },
            ]}
          />
        </Panel>
      </div>
      <Suspense>
        {isReassigning && <ReassignDialog action={action} onClose={() => setReassigning(false)} />}
      </Suspense>
    </>
  );
}

function History({ action }: { action: Action }) {
  const { t } = useTranslation();
  const ending = action.declineReason ?? action.outcomeExplanation;
  if (!ending && action.progress.length === 0) return null;
  return (
    <Panel title={t('action.history')}>
      {ending && (
        <Facts
          facts={[
            { label: t(action.declineReason ? 'action.declineReason' : 'action.result'), value: ending },
          ]}
        />
      )}
      {action.progress.length > 0 && (
        <Timeline
          moments={action.progress.map(({ at, by, note }) => ({
            key: at,
            what: note,
            when: `${formatInstant(at)} · ${by}`,
          }))}
        />
      )}
    </Panel>
  );
}
