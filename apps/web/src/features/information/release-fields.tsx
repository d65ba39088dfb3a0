import type { UseFormReturn } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { DataCategory } from '../../api/table-description.js';
import type { Table } from '../../api/types.js';
import { ChoiceGroup } from '../../ui/choice-group.js';
import { receiversOf, type ReleaseValues } from './release-values.js';

const releases = ['participants', 'named', 'source'] as const;

/** Who may see it, with what that means. Whoever may never see such data cannot be chosen. */
export function ReleaseFields<Values extends ReleaseValues>({
  form: given,
  table,
  sourceId,
  category,
}: {
  form: UseFormReturn<Values>;
  table: Table;
  sourceId: string;
  category: DataCategory | undefined;
}) {
  const { t } = useTranslation();
  // These fields know only their own part of the form, whatever else is in it.
  const form = given as unknown as UseFormReturn<ReleaseValues>;
  const { errors } = form.formState;
  const isNamed = form.watch('release') === 'named';
  const publicOnly = category?.audience === 'public-participants' ? t('information.publicOnly') : '';
  const usual = category && t(`information.usual.${category.sensitivity}`);
  return (
    <>
      <ChoiceGroup
        type="radio"
        look="cards"
        label={t('information.release')}
        help={[usual, publicOnly].filter(Boolean).join(' ')}
        error={errors.release?.message}
        field={form.register('release', { required: t('information.releaseMissing') })}
        options={releases.map((code) => ({
          code,
          label: t(`release.${code}`),
          help: t(`releaseHelp.${code}`),
        }))}
      />
      {isNamed && (
        <ChoiceGroup
          type="checkbox"
          look="columns"
          label={t('information.organisations')}
          error={errors.organisationIds?.message}
          field={form.register('organisationIds', {
            validate: (chosen) => chosen.length > 0 || t('information.organisationsMissing'),
          })}
          options={receiversOf(table.organisations, sourceId, category).map(({ id, name }) => ({
            code: id,
            label: name,
          }))}
        />
      )}
    </>
  );
}
