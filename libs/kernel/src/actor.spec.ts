import { describe, expect, it } from '@jest/globals';
import { type Actor, anonymousActor, systemActor, tablesAs } from './actor.js';

describe('the tables of an actor', () => {
  const seat = (tableId: string, role: 'chair' | 'partner') => ({ tableId, organisationId: 'o', role });
  const actor: Actor = {
    ...anonymousActor(),
    kind: 'person',
    memberships: [seat('a', 'chair'), seat('a', 'partner'), seat('b', 'partner'), seat('c', 'chair')],
  };

  it('are those of a role, each once', () => {
    expect(tablesAs(actor, 'chair')).toEqual(['a', 'c']);
    expect(tablesAs(actor, 'chair', 'partner')).toEqual(['a', 'b', 'c']);
    expect(tablesAs(actor, 'care-coordinator')).toEqual([]);
    expect(tablesAs(actor)).toEqual([]);
  });

  it.each([
    ['the application', systemActor('worker')],
    ['nobody', anonymousActor()],
  ])('of %s are none', (_name, none) => {
    expect(tablesAs(none, 'chair', 'partner')).toEqual([]);
  });
});
