import { describe, expect, it } from '@jest/globals';
import { abilityOf } from '#lib/authorization';
import { type Actor, anonymousActor, newId, systemActor, type TableRole } from '#lib/kernel';
import { aMembership, anActor, anActorAt } from '#lib/testing';
import { intakePolicy } from './intake.policy.js';
import { Signal } from './signals/signal.js';

const [here, elsewhere, mine] = [newId(), newId(), newId()];
const me = newId();
const as = (actor: Actor): Actor => ({ ...actor, personId: me });
const actions = ['register', 'read', 'triage'];

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
  'chair for the municipality of the signal': chairFor('Groningen'),
};
const sitting = {
  ...members(['partner', 'case-coordinator', 'chain-coordinator', 'care-coordinator']),
  'chair for another municipality': chairFor('Westerkwartier'),
};
const outside: Record<string, Actor> = {
  'chair of another table': as(anActorAt(elsewhere, 'chair', mine)),
  'partner at another table': as(anActorAt(elsewhere, 'partner', mine)),
  'who reported it and left the table': as(anActor({ of: mine })),
  'privacy officer': as(anActor({ duties: ['privacy-officer'] })),
  administrator: as(anActor({ duties: ['administrator'] })),
  'the application': systemActor('worker'),
  'who is not signed in': anonymousActor(),
};

const signal = (reporterId: string) =>
  Object.assign(new Signal(), {
    tableId: here,
    municipality: 'Groningen',
    reporterId,
    organisationId: mine,
    case: null,
    caseClosed: false,
  });
const situations = {
  'of their own': { one: signal(me), sitting: ['register', 'read'] },
  'of somebody else of the same organisation': { one: signal(newId()), sitting: ['register'] },
};
const allowed = (actor: Actor, one: Signal) => {
  const ability = abilityOf(actor, [intakePolicy]);
  return actions.filter((action) => ability.can(action, one));
};

describe.each(Object.entries(situations))('a signal %s', (_name, { one, sitting: expected }) => {
  it.each(Object.entries(managing))('%s', (_role, actor) => {
    expect(allowed(actor, one)).toEqual(actions);
  });

  it.each(Object.entries(sitting))('%s', (_role, actor) => {
    expect(allowed(actor, one)).toEqual(expected);
  });

  it.each(Object.entries(outside))('%s: nothing', (_role, actor) => {
    expect(allowed(actor, one)).toEqual([]);
  });
});

it('a signal stays with the organisation for which it was reported (L-12)', () => {
  expect(allowed(as(anActorAt(here, 'partner', newId())), signal(me))).toEqual(['register']);
  const memberships = [here, elsewhere].map((tableId) =>
    aMembership({ tableId, organisationId: tableId === here ? newId() : mine, role: 'partner' }),
  );
  expect(allowed(as(anActor({ memberships })), signal(me))).toEqual(['register']);
});

describe('a signal of a case from which they are excluded', () => {
  const keptOut = (exclusion: { excludedId: string; endedAt?: Date }) =>
    Object.assign(signal(me), {
      case: { exclusions: [{ endedAt: null, ...exclusion }] },
    });

  it.each(Object.entries({ ...managing, ...sitting }))('%s: not to be seen', (_role, actor) => {
    for (const exclusion of [{ excludedId: me }, { excludedId: mine }]) {
      expect(allowed(actor, keptOut(exclusion))).toEqual(['register']);
      expect(allowed(actor, keptOut({ ...exclusion, endedAt: new Date() }))).toContain('read');
    }
  });
});

describe('a signal of a case that is closed', () => {
  const ofClosed = (reporterId: string) =>
    Object.assign(signal(reporterId), { caseClosed: true, case: { exclusions: [] } });

  it('is its reporter’s alone, whoever leads (L-10)', () => {
    for (const actor of Object.values(managing)) {
      expect(allowed(actor, ofClosed(newId()))).toEqual(['register']);
      expect(allowed(actor, ofClosed(me))).toEqual(['register', 'read']);
    }
  });
});

describe('a signal of no municipality at a regional table', () => {
  it('is for who leads all of it', () => {
    const one = Object.assign(signal(newId()), { municipality: null });
    expect(allowed(managing['chair for the municipality of the signal'], one)).toEqual(['register']);
    expect(allowed(as(anActorAt(here, 'chair', mine)), one)).toEqual(actions);
  });
});
