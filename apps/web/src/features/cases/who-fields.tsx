import { useQuery } from '@tanstack/react-query';
import { Controller, type UseFormReturn } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { Table } from '../../api/types.js';
import { SearchSelect } from '../../ui/search-select.js';
import { SelectField } from '../../ui/select-field.js';
import { filled } from '../forms/filled.js';
import { peopleQuery } from '../tables/table-queries.js';

export interface WhoValues {
  organisationId: string;
  /** Empty for everyone of the organisation. */
  personId: string;
}

/** An organisation at the table, and everyone of it or one person. */
export function WhoFields<Values extends WhoValues>({
  form: given,
  table,
}: {
  form: UseFormReturn<Values>;
  table: Table;
}) {
  const { t } = useTranslation();
  // These fields know only their own part of the form, whatever else is in it.
  const form = given as unknown as UseFormReturn<WhoValues>;
  const organisationId = form.watch('organisationId');
  const people = useQuery(peopleQuery(table.code, organisationId));
  return (
    <div className="ct-form-grid">
      <Controller
        control={form.control}
        name="organisationId"
        rules={filled(t('assign.organisationMissing'))}
        render={({ field, fieldState }) => (
          <SearchSelect
            name={field.name}
            label={t('participant.who')}
            value={field.value}
            onChange={(id) => {
              field.onChange(id);
              form.setValue('personId', '');
            }}
            error={fieldState.error?.message}
            options={table.organisations.map(({ id, name }) => ({ code: id, label: name }))}
          />
        )}
      />
      <SelectField
        {...form.register('personId')}
        label={t('participant.person')}
        error={form.formState.errors.personId?.message}
        disabled={!organisationId}
        placeholder={t(organisationId ? 'participant.everyone' : 'assign.organisationFirst')}
        options={(people.data?.items ?? []).map(({ id, name }) => ({ code: id, label: name }))}
      />
    </div>
  );
}
