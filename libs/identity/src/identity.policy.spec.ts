import { describe, expect, it } from '@jest/globals';
import { abilityOf } from '#lib/authorization';
import { type Actor, anonymousActor, newId, systemActor } from '#lib/kernel';
import { anActor, anActorAt } from '#lib/testing';
import { identityPolicy } from './identity.policy.js';
import { CasusTable } from './tables/casus-table.js';

const [here, elsewhere] = [newId(), newId()];
const both = ['read', 'read-people'];
const table = Object.assign(new CasusTable(), { id: here });
const allowed = (actor: Actor) => {
  const ability = abilityOf(actor, [identityPolicy]);
  return both.filter((action) => ability.can(action, table));
};

describe('a table', () => {
  it.each([
    ['chair', both],
    ['process-coordinator', both],
    ['case-coordinator', both],
    ['chain-coordinator', both],
    ['care-coordinator', ['read']],
    ['partner', ['read']],
  ] as const)('%s may %j, and nothing elsewhere', (role, expected) => {
    expect(allowed(anActorAt(here, role))).toEqual(expected);
    expect(allowed(anActorAt(elsewhere, role))).toEqual([]);
  });

  it.each<[string, Actor]>([
    ['who sits nowhere', anActor()],
    ['the privacy officer', anActor({ duties: ['privacy-officer'] })],
    ['an administrator', anActor({ duties: ['administrator'] })],
    ['the application', systemActor('worker')],
    ['who is not signed in', anonymousActor()],
  ])('is unknown to %s', (_name, actor) => {
    expect(allowed(actor)).toEqual([]);
  });
});
