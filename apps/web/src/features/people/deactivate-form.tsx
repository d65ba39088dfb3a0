import { useState } from 'react';
import { useSuspenseQueries } from '@tanstack/react-query';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { answer, api, ifMatch } from '../../api/client.js';
import { repeatable } from '../../api/repeatable.js';
import type { Obligations, Person } from '../../api/types.js';
import { Button } from '../../ui/button.js';
import { ChoiceGroup } from '../../ui/choice-group.js';
import { SearchControl } from '../administration/search-control.js';
import { useSending } from '../administration/use-sending.js';
import { FormErrors } from '../forms/form-errors.js';
import { OpenWork } from './open-work.js';
import { everyActivePersonQuery } from './people-queries.js';
import { substitutesAt } from './substitutes.js';
import { successorsOf } from './successors.js';

/** What happened to the open work: how much, and who has it now. */
export interface Deactivated {
  total: number;
  successor: string | null;
}

export function DeactivateForm({
  person,
  obligations,
  onDone,
  onClose,
}: {
  person: Person;
  obligations: Obligations;
  onDone: (result: Deactivated) => void;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const [once] = useState(repeatable);
  const { total } = obligations;
  const work = obligations.items.filter(({ ends }) => !ends);
  const tableIds = [...new Set(work.map(({ tableId }) => tableId))];
  const atTables = useSuspenseQueries({
    queries: tableIds.map((tableId) => everyActivePersonQuery({ tableId })),
  });
  const substituteIds = substitutesAt(person.memberships, tableIds);
  const successors = successorsOf(
    person.id,
    work.map(({ organisationId }) => organisationId),
    atTables.map(({ data }) => data),
    substituteIds,
  );
  const [first] = successors.filter(({ id }) => substituteIds.includes(id));
  const form = useForm({
    defaultValues: {
      work: successors.length > 0 || total === 0 ? '' : 'leave',
      successorId: first?.id ?? '',
    },
    shouldFocusError: false,
  });
  const { register, control, formState, watch } = form;
  const handsOver = total > 0 && watch('work') === 'hand-over';
  const { submit, isPending } = useSending(form, {
    send: ({ successorId }) => {
      const body = handsOver ? { successorId } : total > 0 ? { leaveOpen: true } : {};
      const params = { path: { id: person.id }, header: ifMatch(person.version) };
      const headers = once({ ...body, version: person.version });
      return answer(api.POST('/api/v1/people/{id}/deactivation', { params, headers, body }));
    },
    onSent: (_state, { successorId }) => {
      const successor = handsOver ? successors.find(({ id }) => id === successorId) : undefined;
      onDone({ total, successor: successor?.name ?? null });
    },
  });
  return (
    <form className="ct-form" noValidate onSubmit={submit}>
      <FormErrors control={control} />
      <p>{t('deactivation.what')}</p>
      <OpenWork obligations={obligations} />
      {total > 0 && successors.length === 0 && <p>{t('deactivation.nobody')}</p>}
      {successors.length > 0 && (
        <ChoiceGroup
          type="radio"
          look="cards"
          label={t('deactivation.whatWithWork')}
          error={formState.errors.work?.message}
          field={register('work', { required: t('deactivation.choiceMissing') })}
          options={[
            { code: 'hand-over', label: t('deactivation.handOver'), help: t('deactivation.handOverHelp') },
            { code: 'leave', label: t('deactivation.leave'), help: t('deactivation.leaveHelp') },
          ]}
        />
      )}
      {handsOver && (
        <div className="ct-measure">
          <SearchControl
            control={control}
            name="successorId"
            label={t('deactivation.successor')}
            help={t('deactivation.successorHelp')}
            missing={t('deactivation.successorMissing')}
            options={successors.map(({ id, name, organisationName }) => ({
              code: id,
              label: `${name}, ${substituteIds.includes(id) ? t('deactivation.substitute') : organisationName}`,
            }))}
          />
        </div>
      )}
      <div className="ct-actions">
        <Button type="submit" variant="danger" isPending={isPending}>
          {t(handsOver ? 'deactivation.confirmAndHandOver' : 'deactivation.confirm')}
        </Button>
        <Button onPress={onClose}>{t('form.cancel')}</Button>
      </div>
    </form>
  );
}
