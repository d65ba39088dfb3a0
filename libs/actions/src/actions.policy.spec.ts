import { describe, expect, it } from '@jest/globals';
import { abilityOf } from '#lib/authorization';
import { type Actor, anonymousActor, newId, systemActor, type TableRole } from '#lib/kernel';
import { Case } from '#lib/cases';
import { aMembership, anActor, anActorAt } from '#lib/testing';
import { actionsPolicy } from './actions.policy.js';
import { Action } from './follow-up/action.js';

const [here, elsewhere, mine, other] = [newId(), newId(), newId(), newId()];
const me = newId();
const now = new Date();
const as = (actor: Actor): Actor => ({ ...actor, personId: me });
const answers = ['accept', 'decline', 'progress', 'complete'];
const actions = ['read', 'reassign', ...answers];
const leads = ['read', 'reassign'];

const members = (roles: TableRole[]) =>
  Object.fromEntries(roles.map((role) => [role, as(anActorAt(here, role, mine))]));
const chairFor = (municipality: string) =>
  as(
    anActor({
      memberships: [aMembership({ tableId: here, organisationId: mine, role: 'chair', municipality })],
    }),
  );
const managing = {
  ...members(['chair', 'process-coordinator']),
  'chair for the municipality of the case': chairFor('Groningen'),
};
const sitting = {
  ...members(['partner', 'case-coordinator', 'chain-coordinator', 'care-coordinator']),
};
const outside: Record<string, Actor> = {
  'chair for another municipality': chairFor('Westerkwartier'),
  'chair of another table': as(anActorAt(elsewhere, 'chair', mine)),
  'who left the table': as(anActorAt(elsewhere, 'partner', mine)),
  'who sits nowhere': as(anActor({ of: mine })),
  'privacy officer': as(anActor({ of: mine, duties: ['privacy-officer'] })),
  administrator: as(anActor({ of: mine, duties: ['administrator'] })),
  'the application': systemActor('worker'),
  'who is not signed in': anonymousActor(),
};

const keptOut = (given: { personId?: string; organisationId?: string; endedAt?: Date }) => ({
  ...{ endedAt: null, ...given },
  excludedId: given.personId ?? given.organisationId,
});
const action = (
  assigneeId: string,
  organisationId = mine,
  exclusions: object[] = [],
  ended: { endedAt?: Date; caseClosed?: boolean } = {},
) =>
  Object.assign(new Action(), {
    ...{ tableId: here, municipality: 'Groningen', assigneeId, organisationId },
    endedAt: ended.endedAt ?? null,
    caseClosed: ended.caseClosed ?? false,
    case: Object.assign(new Case(), { exclusions }),
  });
const situations = {
  'asked of them': { one: action(me), managing: actions, sitting: ['read', ...answers] },
  'asked of a colleague of the same organisation': { one: action(newId()), managing: leads, sitting: [] },
  'asked of another organisation': { one: action(newId(), other), managing: leads, sitting: [] },
  'asked of them when they sat here for another organisation': {
    ...{ one: action(me, other), managing: leads, sitting: [] },
  },
  'asked of them and done': {
    ...{ one: action(me, mine, [], { endedAt: now }), managing: actions, sitting: ['read', ...answers] },
  },
  'asked of them and done, in a case that is closed since': {
    ...{ one: action(me, mine, [], { endedAt: now, caseClosed: true }), managing: [], sitting: [] },
  },
  'asked of them, who are kept out of the case since': {
    ...{ one: action(me, mine, [keptOut({ personId: me })]), managing: [], sitting: [] },
  },
  'asked of them, whose organisation is kept out since': {
    ...{ one: action(me, mine, [keptOut({ organisationId: mine })]), managing: [], sitting: [] },
  },
  'asked of them, where others are kept out or they were once': {
    one: action(me, mine, [
      ...[keptOut({ personId: newId() }), keptOut({ organisationId: other })],
      keptOut({ personId: me, endedAt: new Date() }),
    ]),
    managing: actions,
    sitting: ['read', ...answers],
  },
};
const allowed = (actor: Actor, one: Action) => {
  const ability = abilityOf(actor, [actionsPolicy]);
  return actions.filter((verb) => ability.can(verb, one));
};

describe.each(Object.entries(situations))('an action %s', (_name, { one, ...expected }) => {
  it.each(Object.entries(managing))('%s', (_role, actor) => {
    expect(allowed(actor, one)).toEqual(expected.managing);
  });

  it.each(Object.entries(sitting))('%s', (_role, actor) => {
    expect(allowed(actor, one)).toEqual(expected.sitting);
  });

  it.each(Object.entries(outside))('%s: nothing', (_role, actor) => {
    expect(allowed(actor, one)).toEqual([]);
  });
});
