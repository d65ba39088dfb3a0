import { useTranslation } from 'react-i18next';
import type { TableDescription } from '../../api/table-description.js';
import type { Signal } from '../../api/types.js';
import { Badge } from '../../ui/badge.js';
import type { Tone } from '../../ui/tone.js';
import { labelOf } from '../tables/label-of.js';
import type { judgementCodes } from './judgement-values.js';
import './criteria.css';

const tones: Record<(typeof judgementCodes)[number], Tone> = {
  met: 'positive',
  'not-met': 'negative',
  abstained: 'neutral',
};

/** Who judged what. */
export function JudgementList({
  judgements,
  voters,
}: {
  judgements: NonNullable<Signal['triage']>['judgements'];
  voters: TableDescription['voters'];
}) {
  const { t } = useTranslation();
  if (judgements.length === 0) return null;
  return (
    <div className="ct-stack" data-tight>
      <h3>{t('judgement.title')}</h3>
      <ul className="ct-answers">
        {judgements.map(({ voter, organisationId, organisation, judgement, explanation }) => (
          <li key={organisationId}>
            <span className="ct-strong">
              {voter ? `${labelOf(voters, voter)}: ${organisation}` : organisation}
            </span>
            <Badge tone={tones[judgement]}>{t(`judgementCode.${judgement}`)}</Badge>
            <p className="ct-prose">{explanation}</p>
          </li>
        ))}
      </ul>
    </div>
  );
}
