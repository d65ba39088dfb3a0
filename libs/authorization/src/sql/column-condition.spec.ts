import { beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource, type EntityMetadata } from 'typeorm';
import { anonymousActor } from '#lib/kernel';
import { abilityOf } from '../ability.js';
import type { Conditions } from '../policy.js';
import { accessibleBy } from './accessible-by.js';
import { Dossier, Owner, Party } from './dossier-for-spec.js';
import { positional } from './sql-fragment.js';

let metadata: EntityMetadata;

/** Builds the metadata without a connection. */
class Described extends DataSource {
  async describe(): Promise<void> {
    await this.buildMetadatas();
  }
}

beforeAll(async () => {
  const described = new Described({ type: 'postgres', entities: [Dossier, Party, Owner] });
  await described.describe();
  metadata = described.getMetadata(Dossier);
});

function compile(conditions: Conditions<Dossier>) {
  const ability = abilityOf(anonymousActor(), [(_actor, can) => can('read', Dossier, conditions)]);
  const { bind, values } = positional(4);
  return { sql: accessibleBy(ability, 'read', Dossier, { metadata, alias: 'd', bind }), values };
}

describe('a rule as SQL', () => {
  it('names columns, numbers its values from where it is told and never inlines one', () => {
    expect(
      compile({ title: "'; DROP TABLE x; --", tableId: { $in: ['00000000-0000-7000-8000-000000000001'] } }),
    ).toEqual({
      sql: `("d"."working_title" = $4::text AND "d"."table_id" = $5::uuid)`,
      values: ["'; DROP TABLE x; --", '00000000-0000-7000-8000-000000000001'],
    });
  });

  it('looks into relations with EXISTS', () => {
    const { sql } = compile({ parties: { $elemMatch: { endedAt: null, person: { active: true } } } });
    expect(sql).toBe(
      `EXISTS (SELECT FROM "probe"."party" "_related_1" WHERE "_related_1"."dossier_id" = "d"."id" AND ` +
        `("_related_1"."ended_at" IS NULL AND EXISTS (SELECT FROM "probe"."person" "_related_2" ` +
        `WHERE "_related_2"."id" = "_related_1"."person_id" AND "_related_2"."active" = $4::boolean)))`,
    );
  });

  it.each<[string, object, RegExp]>([
    ['a property that is not there', { nothing: 'x' }, /Dossier\.nothing is not a column/],
    ['a relation compared as a column', { owner: null }, /Dossier\.owner is not a column/],
    ['a column asked as a relation', { title: { $elemMatch: {} } }, /Dossier\.title is not a plain relation/],
    ['an array', { themes: 'x' }, /Dossier\.themes is of a type/],
    ['a numeric, a string in JavaScript', { amount: '1.0' }, /Dossier\.amount is of a type \(numeric\)/],
    ['two equal instants, one with microseconds', { closedAt: new Date() }, /can order it, not equal it/],
    ['an instant among instants', { closedAt: { $in: [new Date()] } }, /can order it, not equal it/],
    [
      'the order of texts, which depends on a collation',
      { title: { $lt: 'b' } },
      /cannot ask for less or more/,
    ],
    ['a number for a text', { title: 5 }, /is text: a rule compares it with something else/],
    ['a fraction for an integer', { weight: 1.5 }, /is integer/],
    ['a text for a date', { dueOn: { $gt: 'today' } }, /is date/],
    ['what is not an id', { tableId: { $nin: ['x'] } }, /is uuid/],
    ['NULL in an order', { weight: { $gte: null } }, /is integer|comparable/],
  ])('refuses %s', (_name, conditions, message) => {
    expect(() => compile(conditions)).toThrow(message);
  });
});
