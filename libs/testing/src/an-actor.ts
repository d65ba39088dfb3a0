import {
  type ActiveMembership,
  type Actor,
  anonymousActor,
  type Duty,
  newId,
  type TableRole,
  wholeMinute,
} from '#lib/kernel';
import { fakeStart } from './fake-clock.js';

/** An Actor who is somebody. */
export interface PersonActor extends Actor {
  readonly personId: string;
  readonly organisationId: string;
}

/** Somebody with these memberships and duties, known to no database: for rules. */
export function anActor(
  given: { of?: string; duties?: readonly Duty[]; memberships?: readonly ActiveMembership[] } = {},
): PersonActor {
  return {
    ...anonymousActor(),
    kind: 'person',
    personId: newId(),
    organisationId: given.of ?? newId(),
    memberships: given.memberships ?? [],
    duties: given.duties ?? [],
    asOf: new Date(fakeStart),
  };
}

/** A seat at a table, of a public organisation and for all municipalities unless said otherwise. */
export function aMembership(
  given: Pick<ActiveMembership, 'tableId' | 'organisationId' | 'role'> & Partial<ActiveMembership>,
): ActiveMembership {
  return { municipality: null, organisationType: 'public', ...given };
}

/** Somebody with one role at one table. */
export function anActorAt(tableId: string, role: TableRole, organisationId = newId()): PersonActor {
  return anActor({ of: organisationId, memberships: [aMembership({ tableId, organisationId, role })] });
}

/** The same person when the clock says this: grants hold from a minute until a minute. */
export function actingAt(actor: PersonActor, moment: Date): PersonActor {
  return { ...actor, asOf: wholeMinute(moment) };
}
