import { describe, expect, it } from '@jest/globals';
import { type Actor, anonymousActor } from '#lib/kernel';
import { abilityOf } from './ability.js';
import type { Conditions, Policy } from './policy.js';

class Organisation {
  id = 'o1';
}
class Participant {
  organisation: Organisation | null = null;
  endedAt: Date | null = null;
}
class Dossier {
  tableId = 't1';
  weight: number | null = null;
  participants: Participant[] = [];
  isClosed(): boolean {
    return false;
  }
}

const actor: Actor = anonymousActor();
const granting = (...conditions: Conditions<Dossier>[]): Policy[] => [
  (_actor, can) => conditions.forEach((one) => can('read', Dossier, one)),
];
const mayRead = (policies: Policy[], row: Dossier) => abilityOf(actor, policies).can('read', row);

describe('an ability', () => {
  it('may nothing without rules', () => {
    expect(abilityOf(actor, []).can('read', Dossier)).toBe(false);
    expect(mayRead([], new Dossier())).toBe(false);
  });

  it('joins the policies of all libraries', () => {
    const ability = abilityOf(actor, [
      (_a, can) => can('read', Dossier),
      (_a, can) => can('read', Organisation),
    ]);
    expect(ability.can('read', new Organisation())).toBe(true);
    expect(ability.can('change', new Organisation())).toBe(false);
  });

  it('lets a later cannot win', () => {
    const policy: Policy = (_actor, can, cannot) => {
      can('read', Dossier);
      cannot('read', Dossier, { tableId: 't1' });
    };
    expect(mayRead([policy], new Dossier())).toBe(false);
    expect(mayRead([policy], Object.assign(new Dossier(), { tableId: 't2' }))).toBe(true);
  });

  it('holds when some related row matches, and looks through a relation to one', () => {
    const rule = granting({ participants: { $elemMatch: { endedAt: null, organisation: { id: 'o1' } } } });
    const takingPart = Object.assign(new Participant(), { organisation: new Organisation() });
    const row = (...participants: Participant[]) => Object.assign(new Dossier(), { participants });
    expect(mayRead(rule, row(new Participant(), takingPart))).toBe(true);
    expect(mayRead(rule, row(new Participant()))).toBe(false);
    expect(mayRead(rule, row())).toBe(false);
  });

  it('does not take NULL for less than everything', () => {
    expect(mayRead(granting({ weight: { $lt: 5 } }), new Dossier())).toBe(false);
    expect(mayRead(granting({ weight: { $exists: false } }), new Dossier())).toBe(true);
  });

  it('does not judge what is not loaded', () => {
    const policy: Policy = (_actor, can, cannot) => {
      can('read', Dossier);
      cannot('read', Dossier, { participants: { $elemMatch: { endedAt: null } } });
    };
    const unloaded = Object.assign(new Dossier(), { participants: undefined });
    expect(() => mayRead([policy], unloaded)).toThrow(/Dossier\.participants, which is not loaded/);
  });
});

describe('the closed set of conditions', () => {
  it.each<[string, object, RegExp]>([
    [
      '$or, which in CASL never matches in memory',
      { $or: [{ tableId: 't1' }] },
      /"\$or" is not the name of a property/,
    ],
    ['$and', { $and: [{ tableId: 't1' }] }, /"\$and"/],
    [
      'an operator that SQL cannot answer',
      { tableId: { $regex: 't' } },
      /tableId: a rule cannot use \$regex/,
    ],
    ['a misspelt operator', { tableId: { $inn: ['t1'] } }, /cannot use \$inn/],
    ['a path', { 'organisation.id': 'o1' }, /not the name of a property/],
    ['undefined, which would equal what is missing', { tableId: undefined }, /cannot compare with undefined/],
    ['undefined in a list', { tableId: { $in: [undefined] } }, /\$in cannot compare with undefined/],
    ['no list where one is due', { tableId: { $in: 't1' } }, /\$in takes a list/],
    ['a list', { tableId: ['t1'] }, /cannot compare with a list/],
    ['not a number', { weight: Number.NaN }, /cannot compare with a number/],
    [
      'something deep inside',
      { participants: { $elemMatch: { endedAt: { $not: null } } } },
      /endedAt: a rule cannot use \$not/,
    ],
    [
      '$elemMatch beside another operator',
      { participants: { $elemMatch: {}, $exists: true } },
      /cannot use \$elemMatch/,
    ],
  ])('has no place for %s', (_name, conditions, message) => {
    expect(() => abilityOf(actor, granting(conditions))).toThrow(message);
  });

  it('is checked by the compiler too', () => {
    // @ts-expect-error a misspelt property
    const misspelt: Conditions<Dossier> = { tabelId: 't1' };
    // @ts-expect-error a value of another type
    const mistyped: Conditions<Dossier> = { weight: 'heavy' };
    // @ts-expect-error a method is not a condition
    const method: Conditions<Dossier> = { isClosed: true };
    // @ts-expect-error a relation to many without $elemMatch
    const toMany: Conditions<Dossier> = { participants: { endedAt: null } };
    expect([misspelt, mistyped, method, toMany]).toHaveLength(4);
  });
});
