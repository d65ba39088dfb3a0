import type { UseFormReturn } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { Organisation } from '../../api/types.js';
import { ChoiceGroup } from '../../ui/choice-group.js';
import { TextField } from '../../ui/text-field.js';
import { filled } from '../forms/filled.js';

export interface OrganisationValues {
  name: string;
  type: Organisation['type'] | '';
  mailbox: string;
}

/** Name, kind and mailbox: what is asked both at first and later. */
export function OrganisationFields<Values extends OrganisationValues>({
  form,
}: {
  form: UseFormReturn<Values>;
}) {
  const { t } = useTranslation();
  // A form with more fields than these is one with these; TypeScript cannot follow that through its paths.
  const { register, formState } = form as unknown as UseFormReturn<OrganisationValues>;
  const { errors } = formState;
  return (
    <>
      <TextField
        {...register('name', filled(t('organisation.nameMissing')))}
        label={t('organisations.name')}
        error={errors.name?.message}
        maxLength={200}
      />
      <ChoiceGroup
        type="radio"
        look="cards"
        label={t('organisation.type')}
        error={errors.type?.message}
        field={register('type', { required: t('organisation.typeMissing') })}
        options={[
          { code: 'public', label: t('organisationType.public'), help: t('organisation.publicHelp') },
          { code: 'private', label: t('organisationType.private'), help: t('organisation.privateHelp') },
        ]}
      />
      <TextField
        {...register('mailbox')}
        label={t('organisation.mailbox')}
        help={t('organisation.mailboxHelp')}
        error={errors.mailbox?.message}
        type="email"
        maxLength={200}
        optional
      />
    </>
  );
}
