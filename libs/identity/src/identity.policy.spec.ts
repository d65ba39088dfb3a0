import { describe, expect, it } from '@jest/globals';
import { abilityOf } from '#lib/authorization';
import { type Actor, anonymousActor, newId, systemActor } from '#lib/kernel';
import { anActor, anActorAt } from '#lib/testing';
import { Account } from './account-news/account.js';
import { identityPolicy } from './identity.policy.js';
import { Organisation } from './organisations/organisation.js';
import { Person } from './people/person.js';
import { RightsReview } from './rights-review/rights-review.js';
import { CasusTable } from './tables/casus-table.js';
import { Membership } from './tables/membership.js';

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
    ['the application', systemActor('worker')],
    ['who is not signed in', anonymousActor()],
  ])('is unknown to %s', (_name, actor) => {
    expect(allowed(actor)).toEqual([]);
  });
});

describe('the register', () => {
  const organisation = Object.assign(new Organisation(), {
    id: newId(),
    contactPersonId: null as string | null,
  });
  const things: [string, object][] = [
    ['table', table],
    ['organisation', organisation],
    ['person', Object.assign(new Person(), { id: newId() })],
    ['account', Object.assign(new Account(), { id: newId() })],
    ['membership', Object.assign(new Membership(), { id: newId() })],
    ['rights-review', Object.assign(new RightsReview(), { id: newId(), organisation })],
  ];
  const actions = ['read', 'register', 'change', 'administer', 'open', 'decide'];
  const rightsOf = (actor: Actor) => {
    const ability = abilityOf(actor, [identityPolicy]);
    return things
      .map(([name, thing]) => [name, ...actions.filter((action) => ability.can(action, thing))])
      .filter((rights) => rights.length > 1);
  };

  it('is run by administrators', () => {
    expect(rightsOf(anActor({ duties: ['administrator'] }))).toEqual([
      ['table', 'read', 'administer'],
      ['organisation', 'read', 'register', 'change'],
      ['person', 'read', 'register', 'change'],
      ['account', 'read'],
      ['membership', 'read', 'change'],
      ['rights-review', 'read', 'open', 'decide'],
    ]);
  });

  it.each<[string, Actor]>([
    ['who sits nowhere', anActor()],
    ['a partner of another table', anActorAt(elsewhere, 'partner')],
    ['the application', systemActor('worker')],
    ['who is not signed in', anonymousActor()],
  ])('is unknown to %s, also where an organisation has no contact person', (_name, actor) => {
    expect(rightsOf(actor)).toEqual([]);
  });

  it('tells a privacy officer and who leads a table that accounts exist, and everybody of their own', () => {
    expect(rightsOf(anActor({ duties: ['privacy-officer'] }))).toEqual([['account', 'read']]);
    expect(rightsOf(anActorAt(elsewhere, 'chair'))).toEqual([['account', 'read']]);
    expect(rightsOf(anActorAt(elsewhere, 'chain-coordinator'))).toEqual([]);
    const actor = anActor();
    const own = Object.assign(new Account(), { id: actor.personId });
    expect(abilityOf(actor, [identityPolicy]).can('read', own)).toBe(true);
  });

  it('shows the contact person the own organisation and its reviews', () => {
    const contact = anActor();
    organisation.contactPersonId = contact.personId;
    expect(rightsOf(contact)).toEqual([
      ['organisation', 'read'],
      ['rights-review', 'read', 'decide'],
    ]);
    organisation.contactPersonId = null;
  });
});
