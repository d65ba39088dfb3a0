import { useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { TableDescription } from '../../api/table-description.js';
import type { Table } from '../../api/types.js';
import { ChoiceGroup } from '../../ui/choice-group.js';
import { SelectField } from '../../ui/select-field.js';
import { TextArea } from '../../ui/text-area.js';
import { atLeast, filled } from '../forms/filled.js';
import { judgementCodes } from './judgement-values.js';
import type { TriageValues } from './triage-values.js';

/** Who judged, what, and why. */
export function JudgementField({
  index,
  title,
  limits,
  organisations,
}: {
  index: number;
  title: string;
  limits: TableDescription['explanation'];
  organisations: Table['organisations'];
}) {
  const { t } = useTranslation();
  const { register, formState } = useFormContext<TriageValues>();
  const errors = formState.errors.judgements?.[index];
  return (
    <div className="ct-form">
      <div className="ct-narrow">
        <SelectField
          {...register(
            `judgements.${index}.organisationId`,
            filled(t('judgement.organisationMissing', { title })),
          )}
          label={t('judgement.organisation')}
          options={organisations.map(({ id, name }) => ({ code: id, label: name }))}
          placeholder={t('form.choose')}
          error={errors?.organisationId?.message}
        />
      </div>
      <ChoiceGroup
        type="radio"
        look="segments"
        label={t('judgement.met')}
        error={errors?.judgement?.message}
        field={register(`judgements.${index}.judgement`, { required: t('judgement.metMissing', { title }) })}
        options={judgementCodes.map((code) => ({ code, label: t(`judgementCode.${code}`) }))}
      />
      <TextArea
        {...register(
          `judgements.${index}.explanation`,
          atLeast(limits.min, t('judgement.explanationMissing', { title, min: limits.min })),
        )}
        label={t('triage.explanation')}
        error={errors?.explanation?.message}
        maxLength={limits.max}
        rows={2}
      />
    </div>
  );
}
