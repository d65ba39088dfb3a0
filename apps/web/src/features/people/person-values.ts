import type { Duty, Person } from '../../api/types.js';

export interface PersonValues {
  name: string;
  email: string;
  organisationId: string;
  duties: Duty[];
  /** `YYYY-MM-DD`, empty when there is none. */
  noCommercialDutiesDeclaredOn: string;
}

export function personValuesOf(person: Person): PersonValues {
  const { name, email, organisationId, duties, noCommercialDutiesDeclaredOn } = person;
  return {
    ...{ name, email, organisationId, duties: [...duties] },
    noCommercialDutiesDeclaredOn: noCommercialDutiesDeclaredOn ?? '',
  };
}

/** What the API takes; a date that was left empty takes the declaration away. */
export function toPersonInput({ name, email, ...values }: PersonValues) {
  return {
    ...{ name: name.trim(), email: email.trim(), organisationId: values.organisationId },
    // One tick among several can come as a single value.
    duties: [values.duties].flat(),
    noCommercialDutiesDeclaredOn: values.noCommercialDutiesDeclaredOn || null,
  };
}
