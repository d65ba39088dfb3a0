import { useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { TableDescription } from '../../api/table-description.js';
import { ChoiceGroup } from '../../ui/choice-group.js';
import { Disclosure } from '../../ui/disclosure.js';
import { Panel } from '../../ui/panel.js';
import { TextField } from '../../ui/text-field.js';
import { DetailFields } from '../forms/detail-fields.js';
import { filled } from '../forms/filled.js';
import { UnverifiedHelp, Verifiable } from '../tables/unverified.js';
import type { TriageValues } from './triage-values.js';

/** What a case needs before it exists: a neutral title, a predetermined purpose (WGS 1.8(5)) and its own fields. */
export function AcceptFields({ definition }: { definition: TableDescription }) {
  const { t } = useTranslation();
  const { register, control, formState } = useFormContext<TriageValues>();
  const errors = formState.errors.case;
  const required = definition.details.fields.filter((field) => field.required);
  const others = definition.details.fields.filter((field) => !field.required);
  return (
    <Panel title={t('accept.title')}>
      <TextField
        {...register('case.title', filled(t('accept.nameMissing')))}
        label={t('accept.name')}
        help={t('accept.nameHelp')}
        error={errors?.title?.message}
        maxLength={120}
      />
      <ChoiceGroup
        type="radio"
        look="cards"
        label={t('accept.purpose')}
        help={t('accept.purposeHelp')}
        error={errors?.purpose?.message}
        field={register('case.purpose', { required: t('accept.purposeMissing') })}
        options={definition.purposes.map(({ code, label, legalBasis, verified }) => {
          const basis = t('accept.basis', { basis: legalBasis });
          return { code, label, help: <Verifiable verified={verified}>{basis}</Verifiable> };
        })}
      />
      <UnverifiedHelp of={definition.purposes.map(({ verified }) => verified)} />
      {required.length > 0 && <DetailFields control={control} path="case.details" fields={required} />}
      {others.length > 0 && (
        <Disclosure title={t('accept.details', { count: others.length })}>
          <DetailFields control={control} path="case.details" fields={others} />
        </Disclosure>
      )}
    </Panel>
  );
}
