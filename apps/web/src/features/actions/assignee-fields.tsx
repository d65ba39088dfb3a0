import { useQuery } from '@tanstack/react-query';
import { Controller, type UseFormReturn } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { Table } from '../../api/types.js';
import { SearchSelect } from '../../ui/search-select.js';
import { SelectField } from '../../ui/select-field.js';
import { filled } from '../forms/filled.js';
import { peopleQuery } from '../tables/table-queries.js';

export interface AssigneeValues {
  organisationId: string;
  assigneeId: string;
}

/** An organisation at the table, and the person of it who is asked. */
export function AssigneeFields<Values extends AssigneeValues>({
  form: given,
  table,
  except,
}: {
  form: UseFormReturn<Values>;
  table: Table;
  /** Id of a person who cannot be chosen. */
  except?: string;
}) {
  const { t } = useTranslation();
  // These fields know only their own part of the form, whatever else is in it.
  const form = given as unknown as UseFormReturn<AssigneeValues>;
  const organisationId = form.watch('organisationId');
  const people = useQuery(peopleQuery(table.code, organisationId));
  const others = (people.data?.items ?? []).filter(({ id }) => id !== except);
  const isNobody = people.data !== undefined && others.length === 0;
  const first = isNobody ? 'assign.nobody' : 'form.choose';
  return (
    <>
      <Controller
        control={form.control}
        name="organisationId"
        rules={filled(t('assign.organisationMissing'))}
        render={({ field, fieldState }) => (
          <SearchSelect
            name={field.name}
            label={t('assign.organisation')}
            value={field.value}
            onChange={(id) => {
              field.onChange(id);
              form.setValue('assigneeId', '');
            }}
            error={fieldState.error?.message}
            options={table.organisations.map(({ id, name }) => ({ code: id, label: name }))}
          />
        )}
      />
      <SelectField
        {...form.register('assigneeId', filled(t('assign.personMissing')))}
        label={t('assign.person')}
        error={form.formState.errors.assigneeId?.message}
        disabled={!organisationId || isNobody}
        placeholder={t(organisationId ? first : 'assign.organisationFirst')}
        options={others.map(({ id, name }) => ({ code: id, label: name }))}
      />
    </>
  );
}
