import type { UseFormRegisterReturn } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { Coded } from '../../api/table-description.js';
import { SelectField } from '../../ui/select-field.js';

/** On which track; only for tables that have tracks. */
export function TrackField({ field, tracks }: { field: UseFormRegisterReturn; tracks: readonly Coded[] }) {
  const { t } = useTranslation();
  return (
    <SelectField
      {...field}
      label={t('grant.track')}
      help={t('grant.trackHelp')}
      options={[{ code: 'all', label: t('grant.everyTrack') }, ...tracks]}
    />
  );
}
