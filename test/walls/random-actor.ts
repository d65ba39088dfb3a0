import { type Actor, anonymousActor, type Duty, systemActor, type TableRole } from '#lib/kernel';
import fc from 'fast-check';
import { minutes, municipality, one, organisations, people, tables } from './small-domains.js';
import { idOf } from './stored-ids.js';

const roles: TableRole[] = [
  ...(['chair', 'process-coordinator', 'chain-coordinator', 'case-coordinator'] as const),
  ...(['care-coordinator', 'partner', 'partner', 'partner'] as const),
];
const seat = fc.record({
  table: one(tables),
  organisation: one(organisations),
  role: fc.constantFrom(...roles),
  municipality,
});
const duties = fc.subarray<Duty>(['privacy-officer', 'administrator']);

/** Seats for several organisations, none of them one's employer, are rare in life, and where two seats mix is where a rule goes wrong. */
function person(privateOrganisations: readonly number[]): fc.Arbitrary<Actor> {
  return fc
    .record({
      who: one(people),
      employer: one(organisations),
      seats: fc.array(seat, { minLength: 1, maxLength: 3 }),
      duties: fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, duties),
      asOf: fc.constantFrom(...minutes),
    })
    .map((given) => ({
      ...anonymousActor(),
      kind: 'person' as const,
      personId: idOf('person', given.who),
      organisationId: idOf('organisation', given.employer),
      memberships: given.seats.map(({ table, organisation, role, municipality }) => ({
        tableId: idOf('table', table),
        organisationId: idOf('organisation', organisation),
        role,
        municipality,
        organisationType: privateOrganisations.includes(organisation) ? 'private' : 'public',
      })),
      duties: given.duties,
      asOf: given.asOf,
    }));
}

/** Signed in, and at no table. */
const outsider = fc
  .record({ who: one(people), duties, asOf: fc.constantFrom(...minutes) })
  .map((given): Actor => ({
    ...anonymousActor(),
    kind: 'person',
    personId: idOf('person', given.who),
    organisationId: idOf('organisation', 0),
    duties: given.duties,
    asOf: given.asOf,
  }));
const machine: Actor = { ...anonymousActor(), kind: 'machine', scopes: ['people'], clientId: 'machine' };
const nobody = fc.constantFrom(anonymousActor(), systemActor('spec'), machine);

/** Members most of all; now and then somebody who sits nowhere, or is no person. */
export function actors(privateOrganisations: readonly number[]): fc.Arbitrary<Actor[]> {
  const anyone = fc.oneof(
    { weight: 10, arbitrary: person(privateOrganisations) },
    { weight: 1, arbitrary: outsider },
    { weight: 1, arbitrary: nobody },
  );
  return fc.array(anyone, { minLength: 1, maxLength: 8, size: 'max' });
}
