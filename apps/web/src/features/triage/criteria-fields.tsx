import { useFormContext, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { TableDescription } from '../../api/table-description.js';
import { ChoiceGroup } from '../../ui/choice-group.js';
import { Panel } from '../../ui/panel.js';
import { TextArea } from '../../ui/text-area.js';
import { atLeast } from '../forms/filled.js';
import { capitalised } from '../tables/label-of.js';
import { answeredCount, type TriageValues } from './triage-values.js';
import './criteria.css';

/** Every criterion of the table: yes or no, and why (BGS 2.16, 2.20; L-06). */
export function CriteriaFields({ definition }: { definition: TableDescription }) {
  const { t } = useTranslation();
  const { control } = useFormContext<TriageValues>();
  const answers = useWatch({ control, name: 'answers' });
  const { criteria, explanation, words } = definition;
  return (
    <Panel
      title={capitalised(words.triage)}
      aside={
        <span className="ct-small" role="status">
          {t('triage.progress', { done: answeredCount(answers, explanation.min), of: criteria.length })}
        </span>
      }
    >
      <div>
        {criteria.map((criterion, index) => {
          const done = answeredCount([answers[index] ?? {}], explanation.min) === 1;
          return (
            <section key={criterion.code} className="ct-criterion" aria-labelledby={`criterion-${index}`}>
              <div className="ct-criterion-head">
                <span className="ct-criterion-number" data-done={done || undefined} aria-hidden>
                  {index + 1}
                </span>
                <h3 id={`criterion-${index}`}>{criterion.question}</h3>
                <p className="ct-help">{criterion.help}</p>
                <p className="ct-help">{t('triage.source', { source: criterion.source })}</p>
              </div>
              <Answer index={index} question={criterion.question} limits={explanation} />
            </section>
          );
        })}
      </div>
    </Panel>
  );
}

function Answer({
  index,
  question,
  limits,
}: {
  index: number;
  question: string;
  limits: TableDescription['explanation'];
}) {
  const { t } = useTranslation();
  const { register, formState } = useFormContext<TriageValues>();
  const errors = formState.errors.answers?.[index];
  return (
    <div className="ct-criterion-answer">
      <ChoiceGroup
        type="radio"
        look="segments"
        label={t('triage.met', { question })}
        hideLabel
        error={errors?.met?.message}
        field={register(`answers.${index}.met`, { required: t('triage.metMissing', { number: index + 1 }) })}
        options={[
          { code: 'yes', label: t('ui.yes') },
          { code: 'no', label: t('ui.no') },
        ]}
      />
      <TextArea
        {...register(
          `answers.${index}.explanation`,
          atLeast(limits.min, t('triage.explanationMissing', { number: index + 1, min: limits.min })),
        )}
        label={t('triage.explanation')}
        error={errors?.explanation?.message}
        maxLength={limits.max}
        rows={2}
      />
    </div>
  );
}
