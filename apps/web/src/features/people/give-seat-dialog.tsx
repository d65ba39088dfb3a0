import { Suspense, useState } from 'react';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../api/client.js';
import { repeatable } from '../../api/repeatable.js';
import type { Person } from '../../api/types.js';
import { today } from '../../i18n/dates.js';
import { Dialog } from '../../ui/dialog.js';
import { Loading } from '../../ui/loading.js';
import { SelectField } from '../../ui/select-field.js';
import { announce } from '../../ui/toasts.js';
import { DateControl } from '../administration/date-control.js';
import { SearchControl } from '../administration/search-control.js';
import { useSending } from '../administration/use-sending.js';
import { DialogActions } from '../forms/dialog-actions.js';
import { filled } from '../forms/filled.js';
import { FormErrors } from '../forms/form-errors.js';
import { everyOrganisationQuery } from '../organisations/organisation-queries.js';
import { registerTablesQuery } from '../register-tables/register-table-queries.js';
import { seatRoles, toSeatInput } from './seat-values.js';
import { SubstituteField } from './substitute-field.js';

/** It may be given while something is still missing; the answer says whether it counts. */
export function GiveSeatDialog({ person, onClose }: { person: Person; onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Dialog title={t('seat.addTitle')} look="wide" isOpen onClose={onClose}>
      <Suspense fallback={<Loading />}>
        <GiveSeatForm person={person} onClose={onClose} />
      </Suspense>
    </Dialog>
  );
}

function GiveSeatForm({ person, onClose }: { person: Person; onClose: () => void }) {
  const { t } = useTranslation();
  const [once] = useState(repeatable);
  const { data: tables } = useSuspenseQuery(registerTablesQuery);
  const { data: organisations } = useSuspenseQuery(everyOrganisationQuery);
  const form = useForm({
    defaultValues: {
      ...{ tableId: '', role: '', municipality: '', substituteId: '', startsOn: today(), endsOn: '' },
      organisationId: person.organisationId,
    },
    shouldFocusError: false,
  });
  const { register, control, formState, watch, setValue } = form;
  const { errors } = formState;
  const tableId = watch('tableId');
  const municipalities = tables.find(({ id }) => id === tableId)?.municipalities ?? [];
  const { submit, isPending } = useSending(form, {
    send: (values) => {
      const body = toSeatInput(values);
      const params = { path: { id: person.id } };
      return answer(api.POST('/api/v1/people/{id}/memberships', { params, headers: once(body), body }));
    },
    onSent: ({ active }) => {
      announce(t(active ? 'seat.given' : 'seat.givenIncomplete'));
      onClose();
    },
  });
  return (
    <form className="ct-form" noValidate onSubmit={submit}>
      <FormErrors control={control} />
      <div className="ct-form-grid">
        <SelectField
          {...register('tableId', {
            ...filled(t('covenant.tableMissing')),
            onChange: () => setValue('municipality', ''),
          })}
          label={t('seat.table')}
          error={errors.tableId?.message}
          placeholder={t('form.choose')}
          options={tables.map(({ id, name }) => ({ code: id, label: name }))}
        />
        <SelectField
          {...register('role', filled(t('seat.roleMissing')))}
          label={t('seat.role')}
          error={errors.role?.message}
          placeholder={t('form.choose')}
          options={seatRoles.map((code) => ({ code, label: t(`role.${code}`) }))}
        />
        <SearchControl
          control={control}
          name="organisationId"
          label={t('person.organisation')}
          missing={t('person.organisationMissing')}
          options={organisations.map(({ id, name }) => ({ code: id, label: name }))}
        />
        {municipalities.length > 0 && (
          <SelectField
            {...register('municipality')}
            label={t('seat.municipality')}
            help={t('seat.municipalityHelp')}
            error={errors.municipality?.message}
            placeholder={t('seat.everyMunicipality')}
            options={municipalities.map((name) => ({ code: name, label: name }))}
          />
        )}
      </div>
      <div className="ct-form-grid">
        <DateControl
          control={control}
          name="startsOn"
          label={t('seat.startsOn')}
          missing={t('seat.startsMissing')}
          min={today()}
        />
        <DateControl control={control} name="endsOn" label={t('seat.endsOn')} min={today()} />
      </div>
      <SubstituteField control={control} person={person} />
      <DialogActions submit={t('seat.add')} isPending={isPending} onCancel={onClose} />
    </form>
  );
}
