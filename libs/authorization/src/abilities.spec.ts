import { describe, expect, it } from '@jest/globals';
import { anonymousActor } from '#lib/kernel';
import { aMembership } from '#lib/testing';
import { Abilities } from './abilities.js';
import { PolicyRegistry } from './policy-registry.js';

describe('Abilities', () => {
  function counted() {
    const registry = new PolicyRegistry();
    const asked = { times: 0 };
    registry.register(() => void (asked.times += 1));
    return { abilities: new Abilities(registry), asked };
  }

  it('asks the policies once for equal actors, such as those of two requests of one person', () => {
    const { abilities, asked } = counted();
    const actor = anonymousActor();
    expect(abilities.of(actor)).toBe(abilities.of({ ...actor }));
    expect(asked.times).toBe(1);
  });

  it('asks again when anything about the actor is different', () => {
    const { abilities, asked } = counted();
    const actor = anonymousActor();
    const others = [
      { ...actor, personId: 'p1' },
      { ...actor, organisationId: 'o1' },
      { ...actor, duties: ['administrator' as const] },
      { ...actor, memberships: [aMembership({ tableId: 't1', organisationId: 'o1', role: 'chair' })] },
      { ...actor, memberships: [aMembership({ tableId: 't1', organisationId: 'o1', role: 'partner' })] },
      { ...actor, origin: { ipAddress: '10.0.0.1', userAgent: null } },
    ];
    for (const other of [actor, ...others]) abilities.of(other);
    expect(asked.times).toBe(7);
  });

  it('keeps a thousand at most, and lets go of those it was not asked for longest', () => {
    const { abilities, asked } = counted();
    const person = (n: number) => abilities.of({ ...anonymousActor(), personId: `p${n}` });
    for (let n = 0; n < 1_000; n += 1) person(n);
    person(0);
    person(1_000);
    person(0);
    expect(asked.times).toBe(1_001);
    person(1);
    expect(asked.times).toBe(1_002);
  });
});

describe('PolicyRegistry', () => {
  it('knows each subject by one name', () => {
    const registry = new PolicyRegistry();
    class Thing {
      id = 't1';
    }
    registry.register(() => undefined, { thing: Thing });
    expect(registry.subject('thing')).toBe(Thing);
    expect(() => registry.subject('other')).toThrow(/No policy registers a subject named "other"/);
    expect(() => registry.register(() => undefined, { thing: Thing })).toThrow(/Two policies/);
  });
});
