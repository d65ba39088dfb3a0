import { useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { TableDescription, TriageOutcome } from '../../api/table-description.js';
import { ChoiceGroup } from '../../ui/choice-group.js';
import { Notice } from '../../ui/notice.js';
import { Panel } from '../../ui/panel.js';
import { SelectField } from '../../ui/select-field.js';
import { TextArea } from '../../ui/text-area.js';
import { atLeast, filled } from '../forms/filled.js';
import type { TriageValues } from './triage-values.js';

/** The decision: always a person's, with a motivation (WGS 1.9; L-07). */
export function OutcomeFields({
  definition,
  outcome,
}: {
  definition: TableDescription;
  outcome: TriageOutcome | undefined;
}) {
  const { t } = useTranslation();
  const { register, formState, watch } = useFormContext<TriageValues>();
  const { errors } = formState;
  const notAllMet = watch('answers').some(({ met }) => met === 'no');
  const blocked = outcome?.effect === 'accept' && definition.criteriaRule === 'cumulative' && notAllMet;
  return (
    <Panel title={t('triage.decision')}>
      <ChoiceGroup
        type="radio"
        look="cards"
        label={t('triage.outcome')}
        error={errors.outcome?.message}
        field={register('outcome', { required: t('triage.outcomeMissing') })}
        options={definition.triageOutcomes.map(({ code, label, effect }) => {
          return { code, label, help: t(`effect.${effect}`) };
        })}
      />
      {blocked && (
        <Notice tone="warning" role="status">
          <p>{t('triage.cumulative')}</p>
        </Notice>
      )}
      {outcome && outcome.forwardTo.length > 0 && (
        <div className="ct-narrow">
          <SelectField
            {...register('forwardedTo', filled(t('triage.forwardMissing')))}
            label={t('triage.forwardTo')}
            options={outcome.forwardTo}
            placeholder={t('form.choose')}
            error={errors.forwardedTo?.message}
          />
        </div>
      )}
      {outcome?.effect === 'more-information' && (
        <TextArea
          {...register('question', atLeast(10, t('triage.questionMissing')))}
          label={t('triage.question')}
          help={t('triage.questionHelp')}
          error={errors.question?.message}
          maxLength={2_000}
          rows={3}
        />
      )}
      <TextArea
        {...register('motivation', filled(t('triage.motivationMissing')))}
        label={t('triage.motivation')}
        help={t('triage.motivationHelp')}
        error={errors.motivation?.message}
        rows={3}
      />
    </Panel>
  );
}
