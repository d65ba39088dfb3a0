import { useQuery } from '@tanstack/react-query';
import type { Control, FieldPath, FieldValues } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { Person } from '../../api/types.js';
import { SearchControl } from '../administration/search-control.js';
import { everyActivePersonQuery } from './people-queries.js';

/**
 * Colleagues with an active account: who stands in is usually of the same organisation. It gives no right: who stands in
 * sees what an own seat shows, and is proposed first when work is handed over.
 */
export function SubstituteField<Values extends FieldValues & { substituteId: string }>({
  control,
  person,
}: {
  control: Control<Values>;
  person: Person;
}) {
  const { t } = useTranslation();
  const { data: colleagues } = useQuery(everyActivePersonQuery({ organisationId: person.organisationId }));
  const others = (colleagues ?? []).filter(({ id }) => id !== person.id);
  return (
    <SearchControl
      control={control}
      name={'substituteId' as FieldPath<Values>}
      label={t('seat.substituteLabel')}
      help={t('seat.substituteHelp')}
      options={others.map(({ id, name }) => ({ code: id, label: name }))}
    />
  );
}
