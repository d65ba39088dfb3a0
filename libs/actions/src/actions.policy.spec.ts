import { describe, expect, it } from '@jest/globals';
import { abilityOf } from '#lib/authorization';
import { type Actor, anonymousActor, newId, systemActor, type TableRole } from '#lib/kernel';
import { anActor, anActorAt } from '#lib/testing';
import { actionsPolicy } from './actions.policy.js';
import { Action } from './follow-up/action.js';

const [here, elsewhere, mine, other] = [newId(), newId(), newId(), newId()];
const me = newId();
const as = (actor: Actor): Actor => ({ ...actor, personId: me });
const actions = ['read', 'accept', 'decline', 'progress', 'complete'];

const members = (roles: TableRole[]) =>
  Object.fromEntries(roles.map((role) => [role, as(anActorAt(here, role, mine))]));
const managing = members(['chair', 'process-coordinator']);
const sitting = members(['partner', 'case-coordinator', 'chain-coordinator', 'care-coordinator']);
const outside: Record<string, Actor> = {
  'chair of another table': as(anActorAt(elsewhere, 'chair', mine)),
  'who left the table': as(anActorAt(elsewhere, 'partner', mine)),
  'who sits nowhere': as(anActor({ of: mine })),
  'privacy officer': as(anActor({ of: mine, duties: ['privacy-officer'] })),
  administrator: as(anActor({ of: mine, duties: ['administrator'] })),
  'the application': systemActor('worker'),
  'who is not signed in': anonymousActor(),
};

const action = (assigneeId: string, organisationId = mine) =>
  Object.assign(new Action(), { tableId: here, assigneeId, organisationId });
const situations = {
  'asked of them': { one: action(me), managing: actions, sitting: actions },
  'asked of a colleague of the same organisation': {
    one: action(newId()),
    managing: ['read'],
    sitting: [],
  },
  'asked of another organisation': { one: action(newId(), other), managing: ['read'], sitting: [] },
  'asked of them when they sat here for another organisation': {
    one: action(me, other),
    managing: ['read'],
    sitting: [],
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
