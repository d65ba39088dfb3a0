import { IconCheck, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { TableDescription } from '../../api/table-description.js';
import type { Signal } from '../../api/types.js';
import { formatInstant } from '../../i18n/dates.js';
import { Badge } from '../../ui/badge.js';
import { ButtonLink } from '../../ui/button-link.js';
import { Facts } from '../../ui/facts.js';
import { Panel } from '../../ui/panel.js';
import { labelOf } from '../tables/label-of.js';
import { JudgementList } from './judgement-list.js';
import './criteria.css';

/** The decision that was taken, by whom and on what grounds. */
export function DecisionPanel({
  signal,
  triage,
  definition,
}: {
  signal: Signal;
  triage: NonNullable<Signal['triage']>;
  definition: TableDescription;
}) {
  const { t } = useTranslation();
  const outcome = definition.triageOutcomes.find(({ code }) => code === triage.outcome);
  const questionOf = (code: string) =>
    definition.criteria.find((criterion) => criterion.code === code)?.question ?? code;
  return (
    <Panel
      title={t(signal.allowedActions.length > 0 ? 'decision.earlier' : 'decision.title')}
      aside={
        signal.caseId && (
          <ButtonLink to="/casussen/$id" params={{ id: signal.caseId }}>
            {t('decision.openCase')}
          </ButtonLink>
        )
      }
    >
      <Facts
        facts={[
          { label: t('decision.outcome'), value: triage.outcomeLabel },
          {
            label: t('decision.forwardedTo'),
            value: triage.forwardedTo && labelOf(outcome?.forwardTo ?? [], triage.forwardedTo),
          },
          {
            label: t('decision.question'),
            // Who is to answer reads it where they do.
            value: !signal.allowedActions.includes('supplement') && triage.question && (
              <p className="ct-prose">{triage.question}</p>
            ),
          },
          {
            label: t('decision.motivation'),
            value: triage.motivation && <p className="ct-prose">{triage.motivation}</p>,
          },
          {
            label: t('decision.decidedBy'),
            value: t('decision.byTeam', {
              name: triage.decidedBy,
              team: definition.words.triageTeam,
              at: formatInstant(triage.decidedAt),
            }),
          },
        ]}
      />
      {triage.answers.length > 0 && (
        <ul className="ct-answers">
          {triage.answers.map(({ criterion, met, explanation }) => (
            <li key={criterion}>
              <span className="ct-strong">{questionOf(criterion)}</span>
              <Badge
                tone={met ? 'positive' : 'neutral'}
                icon={met ? <IconCheck size={14} aria-hidden /> : <IconX size={14} aria-hidden />}
              >
                {met ? t('ui.yes') : t('ui.no')}
              </Badge>
              <p className="ct-prose">{explanation}</p>
            </li>
          ))}
        </ul>
      )}
      <JudgementList judgements={triage.judgements} voters={definition.voters} />
    </Panel>
  );
}
