import { useSuspenseQuery } from '@tanstack/react-query';
import { useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { Duty } from '../../api/types.js';
import { today } from '../../i18n/dates.js';
import { ChoiceGroup } from '../../ui/choice-group.js';
import { TextField } from '../../ui/text-field.js';
import { DateControl } from '../administration/date-control.js';
import { SearchControl } from '../administration/search-control.js';
import { filled } from '../forms/filled.js';
import { everyOrganisationQuery } from '../organisations/organisation-queries.js';
import type { PersonValues } from './person-values.js';

const duties: readonly Duty[] = ['privacy-officer', 'administrator'];

/** What is asked of a person both at first and later. Needs a FormProvider. */
export function PersonFields({ mayChangeRights }: { mayChangeRights: boolean }) {
  const { t } = useTranslation();
  const { register, control, formState, watch } = useFormContext<PersonValues>();
  const { data: organisations } = useSuspenseQuery(everyOrganisationQuery);
  const { errors } = formState;
  const organisationId = watch('organisationId');
  const isPrivate = organisations.find(({ id }) => id === organisationId)?.type === 'private';
  return (
    <>
      <div className="ct-form-grid">
        <TextField
          {...register('name', filled(t('person.nameMissing')))}
          label={t('person.name')}
          error={errors.name?.message}
          maxLength={200}
        />
        <TextField
          {...register('email', filled(t('person.emailMissing')))}
          label={t('person.email')}
          error={errors.email?.message}
          type="email"
          maxLength={200}
        />
        {mayChangeRights && (
          <SearchControl
            control={control}
            name="organisationId"
            label={t('person.organisation')}
            missing={t('person.organisationMissing')}
            options={organisations.map(({ id, name }) => ({ code: id, label: name }))}
          />
        )}
      </div>
      {mayChangeRights && isPrivate && (
        <div className="ct-measure">
          <DateControl
            control={control}
            name="noCommercialDutiesDeclaredOn"
            label={t('person.declaration')}
            help={t('person.declarationHelp')}
            max={today()}
          />
        </div>
      )}
      {mayChangeRights && (
        <ChoiceGroup
          type="checkbox"
          label={t('person.duties')}
          help={t('person.dutiesHelp')}
          error={errors.duties?.message}
          field={register('duties')}
          options={duties.map((code) => ({
            code,
            label: t(`duty.${code}`),
            help: t(`person.dutyHelp.${code}`),
          }))}
          optional
        />
      )}
    </>
  );
}
