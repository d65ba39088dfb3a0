import {
  type ActiveMembership,
  type Actor,
  anonymousActor,
  type Duty,
  newId,
  type TableRole,
} from '#lib/kernel';

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
  };
}

/** Somebody with one role at one table. */
export function anActorAt(tableId: string, role: TableRole, organisationId = newId()): PersonActor {
  return anActor({ of: organisationId, memberships: [{ tableId, organisationId, role }] });
}
