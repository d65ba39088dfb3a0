import { Controller, type UseFormReturn } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { LegalTerm } from '../../api/table-description.js';
import { DateField } from '../../ui/date-field.js';
import { SelectField } from '../../ui/select-field.js';
import { filled } from '../forms/filled.js';
import { UnverifiedHelp, Verifiable } from '../tables/unverified.js';
import type { AssignmentValues } from './assignment-values.js';

/** From when until when a measure runs: the law says how long it may, and the server counts the days. */
export function MeasureFields({ form, term }: { form: UseFormReturn<AssignmentValues>; term: LegalTerm }) {
  const { t } = useTranslation();
  const { control, register, formState } = form;
  // Where the law counts days and not decisions, more extensions than these are not seen in practice.
  const most = term.extension === null ? 0 : (term.extension.times ?? 2);
  const decisions = Array.from({ length: most + 1 }, (_, n) => ({
    code: String(n),
    label: n === 0 ? t('measure.first') : t('measure.extension', { number: n }),
  }));
  return (
    <>
      <p className="ct-help">
        <Verifiable verified={term.verified}>{t('measure.help', { article: term.article })}</Verifiable>
      </p>
      <UnverifiedHelp of={[term.verified]} />
      <div className="ct-form-grid">
        {(['startsOn', 'endsOn'] as const).map((name) => (
          <Controller
            key={name}
            control={control}
            name={name}
            rules={filled(t('measure.missing'))}
            render={({ field, fieldState }) => (
              <DateField
                name={name}
                label={t(`measure.${name}`)}
                value={field.value}
                onChange={field.onChange}
                error={fieldState.error?.message}
              />
            )}
          />
        ))}
        <SelectField
          {...register('extensions')}
          label={t('measure.extensions')}
          error={formState.errors.extensions?.message}
          options={decisions}
        />
      </div>
    </>
  );
}
