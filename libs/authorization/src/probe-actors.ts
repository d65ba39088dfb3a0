import { type Actor, anonymousActor, type Duty, systemActor, type TableRole } from '#lib/kernel';

const roles: Record<TableRole, true> = {
  chair: true,
  'process-coordinator': true,
  'case-coordinator': true,
  'chain-coordinator': true,
  'care-coordinator': true,
  partner: true,
};
const duties: Record<Duty, true> = { 'privacy-officer': true, administrator: true };
const id = '00000000-0000-7000-8000-000000000000';

function person(memberRoles: string[], memberDuties: string[]): Actor {
  return {
    ...anonymousActor(),
    kind: 'person',
    personId: id,
    organisationId: id,
    memberships: memberRoles.map((role) => ({
      tableId: id,
      organisationId: id,
      role: role as TableRole,
      municipality: 'Groningen',
      organisationType: 'private',
    })),
    duties: memberDuties as Duty[],
  };
}

/** One actor of every kind, role and duty, and one with all: together they bring out every rule of a policy. */
export const probeActors: readonly Actor[] = [
  anonymousActor(),
  systemActor('probe'),
  person([], []),
  ...Object.keys(roles).map((role) => person([role], [])),
  ...Object.keys(duties).map((duty) => person([], [duty])),
  person(Object.keys(roles), Object.keys(duties)),
];
