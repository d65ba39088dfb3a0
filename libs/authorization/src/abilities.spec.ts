import { describe, expect, it } from '@jest/globals';
import { anonymousActor } from '#lib/kernel';
import { Abilities } from './abilities.js';
import { PolicyRegistry } from './policy-registry.js';

describe('Abilities', () => {
  it('asks the policies once per Actor object, and again for the next one', () => {
    const registry = new PolicyRegistry();
    let asked = 0;
    registry.register(() => void (asked += 1));
    const abilities = new Abilities(registry);
    const actor = anonymousActor();
    expect(abilities.of(actor)).toBe(abilities.of(actor));
    expect(asked).toBe(1);
    abilities.of({ ...actor });
    expect(asked).toBe(2);
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
