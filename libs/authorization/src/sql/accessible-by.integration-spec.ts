import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { DataSource } from 'typeorm';
import { dataSourceOptions, UnitOfWork } from '#lib/database';
import { anonymousActor } from '#lib/kernel';
import { createTestDatabase, type TestDatabase } from '#lib/testing';
import { Abilities } from '../abilities.js';
import { abilityOf } from '../ability.js';
import { Gate } from '../gate.js';
import type { Policy } from '../policy.js';
import { PolicyRegistry } from '../policy-registry.js';
import { accessibleAmongReadable, accessibleBy } from './accessible-by.js';
import { Dossier, dossierSchema, Owner, Party } from './dossier-for-spec.js';
import { allowedAmongReadable } from './allowed-actions.js';
import { days, ids, instants, party, type RandomRule, ruleSets, titles } from './random-rules-for-spec.js';
import { positional } from './sql-fragment.js';

let database: TestDatabase;
let dataSource: DataSource;
let rows: Dossier[];

beforeAll(async () => {
  database = await createTestDatabase();
  dataSource = await new DataSource({
    ...dataSourceOptions(database.ownerUrl),
    entities: [Dossier, Party, Owner],
  }).initialize();
  await dataSource.query(dossierSchema);
  await fill();
  rows = await dataSource.manager.find(Dossier, { relations: { owner: true, parties: { person: true } } });
});

afterAll(async () => {
  await dataSource.destroy();
  await database.drop();
});

/** Every combination of the small domains is likely to occur, NULLs, absent and several relations included. */
async function fill(): Promise<void> {
  const pick = `(ARRAY[%s]::%s[])[1 + floor(random() * %s)::int]`;
  const one = (values: (string | number | null)[], type: string) =>
    pick
      .replace('%s', values.map((value) => (value === null ? 'NULL' : `'${String(value)}'`)).join(','))
      .replace('%s', type)
      .replace('%s', String(values.length));
  await dataSource.query(`
    SELECT setseed(0.5);
    INSERT INTO probe.person VALUES ('${ids[0]}', 'a', true), ('${ids[1]}', NULL, false), ('${ids[2]}', 'B', true);
    INSERT INTO probe.dossier (id, table_id, working_title, weight, due_on, closed_at, owner_id)
      SELECT gen_random_uuid(), ${one(ids, 'uuid')}, ${one([null, ...titles], 'varchar')}, ${one([null, 0, 1, 2], 'int')},
        ${one([null, ...days], 'date')}, ${one([null, ...instants], 'timestamptz')}, ${one([null, ...ids], 'uuid')}
      FROM generate_series(1, 120);
    INSERT INTO probe.party (id, dossier_id, organisation_id, ended_at, level, person_id)
      SELECT gen_random_uuid(), d.id, ${one(ids, 'uuid')}, ${one([null, ...instants], 'timestamptz')},
        ${one([null, ...titles], 'text')}, ${one([null, ...ids], 'uuid')}
      FROM probe.dossier d, generate_series(1, 3) WHERE random() < 0.6;`);
}

function policyOf(rules: RandomRule[]): Policy {
  return (_actor, can, cannot) => {
    for (const { inverted, action, conditions } of rules)
      (inverted ? cannot : can)(action, Dossier, conditions);
  };
}

function abilityWith(rules: RandomRule[]) {
  return abilityOf(anonymousActor(), [policyOf(rules)]);
}

async function selected(rules: RandomRule[], action: string): Promise<string[]> {
  const { bind, values } = positional(1);
  const metadata = dataSource.getMetadata(Dossier);
  const sql = accessibleBy(abilityWith(rules), action, Dossier, { metadata, alias: 'd', bind });
  const found = await dataSource.query<{ id: string }[]>(
    `SELECT d.id, (${sql}) IS TRUE AS held FROM probe.dossier d WHERE ${sql}`,
    values,
  );
  return found.map(({ id }) => id).sort();
}

/** Of the rows that may be read those on which the action may be done. */
async function selectedAmongReadable(rules: RandomRule[], action: string): Promise<string[]> {
  const { bind, values } = positional(1);
  const target = { metadata: dataSource.getMetadata(Dossier), alias: 'd', bind };
  const ability = abilityWith(rules);
  const readable = accessibleBy(ability, 'read', Dossier, target);
  const besides = accessibleAmongReadable(ability, action, Dossier, target);
  const found = await dataSource.query<{ id: string }[]>(
    `SELECT d.id FROM probe.dossier d WHERE ${readable} AND ${besides}`,
    values,
  );
  return found.map(({ id }) => id).sort();
}

/** Of each row that may be read: what may be done with it, in SQL. */
async function allowed(rules: RandomRule[], actions: readonly string[]): Promise<Record<string, string[]>> {
  const { bind, values } = positional(1);
  const target = { metadata: dataSource.getMetadata(Dossier), alias: 'd', bind };
  const ability = abilityWith(rules);
  const readable = accessibleBy(ability, 'read', Dossier, target);
  const list = allowedAmongReadable(ability, actions, Dossier, target);
  const found = await dataSource.query<{ id: string; allowed: string[] }[]>(
    `SELECT d.id, ${list} AS allowed FROM probe.dossier d WHERE ${readable}`,
    values,
  );
  return Object.fromEntries(found.map((row) => [row.id, row.allowed.sort()]));
}

function allowedInMemory(rules: RandomRule[], actions: readonly string[]): Record<string, string[]> {
  const ability = abilityWith(rules);
  const readable = rows.filter((row) => ability.can('read', row));
  const can = (row: Dossier) => actions.filter((action) => ability.can(action, row)).sort();
  return Object.fromEntries(readable.map((row) => [row.id, can(row)]));
}

/** A page of a list, as the lists of the application ask for it. */
async function page(rules: RandomRule[], order: 'ASC' | 'DESC', limit: number): Promise<string[]> {
  const registry = new PolicyRegistry();
  registry.register(policyOf(rules));
  const gate = new Gate(new UnitOfWork(dataSource), new Abilities(registry), registry, dataSource);
  const slice = { where: 'd.id IS NOT NULL', orderBy: `d.id ${order}`, limit: '$1' };
  const { sql, values } = gate.visiblePage(anonymousActor(), Dossier, 'd', 2, slice);
  const found = await dataSource.query<{ id: string }[]>(
    `SELECT d.id FROM ${sql} ORDER BY ${slice.orderBy} LIMIT $1`,
    [limit, ...values],
  );
  return found.map(({ id }) => id);
}

function held(rules: RandomRule[], action: string): string[] {
  const ability = abilityWith(rules);
  return rows
    .filter((row) => ability.can(action, row))
    .map(({ id }) => id)
    .sort();
}

describe('accessibleBy', () => {
  it('selects exactly the rows on which the rules hold in memory, whatever the rules', async () => {
    await fc.assert(
      fc.asyncProperty(ruleSets, fc.constantFrom('read', 'change'), async (rules, action) => {
        expect(await selected(rules, action)).toEqual(held(rules, action));
      }),
      { numRuns: 600 },
    );
  });

  it('asks of readable rows only what is not known, and selects the same', async () => {
    await fc.assert(
      fc.asyncProperty(ruleSets, async (rules) => {
        const readable = held(rules, 'read');
        const both = held(rules, 'change').filter((id) => readable.includes(id));
        expect(await selectedAmongReadable(rules, 'change')).toEqual(both);
      }),
      { numRuns: 300 },
    );
  });

  it('is tried on rows with and without everything a rule can ask about', () => {
    expect(rows.some(({ owner }) => owner === null)).toBe(true);
    expect(rows.some(({ parties }) => parties.length === 0)).toBe(true);
    expect(
      rows.some(({ parties }) => parties.length > 1 && parties.some(({ person }) => person === null)),
    ).toBe(true);
    for (const field of ['title', 'weight', 'dueOn', 'closedAt'] as const) {
      expect(new Set(rows.map((row) => row[field] === null)).size).toBe(2);
    }
  });

  it('gives nothing to an ability without rules', async () => {
    expect(await selected([], 'read')).toEqual([]);
  });
});

describe('what may be done with a readable row', () => {
  it('is the same in SQL, whatever the rules', async () => {
    await fc.assert(
      fc.asyncProperty(ruleSets, async (rules) => {
        expect(await allowed(rules, ['read', 'change'])).toEqual(allowedInMemory(rules, ['read', 'change']));
      }),
      { numRuns: 200 },
    );
  });

  it('is the same where several want a related row, and partly the same of it', async () => {
    const actions = ['act', 'tell', 'end', 'move'];
    await fc.assert(
      fc.asyncProperty(party, fc.array(party, { maxLength: 4 }), fc.nat(3), async (shared, own, forBoth) => {
        const wants = own.map((besides, n) => ({
          ...{ inverted: false, action: [actions[n] ?? 'act', actions[forBoth] ?? 'act'] },
          conditions: { parties: { $elemMatch: { ...besides, ...shared } } },
        }));
        const rules = [{ inverted: false, action: ['read'], conditions: undefined }, ...wants];
        expect(await allowed(rules, actions)).toEqual(allowedInMemory(rules, actions));
      }),
      { numRuns: 200 },
    );
  });
});

describe('a page of a list', () => {
  it.each(['ASC', 'DESC'] as const)('holds the first rows of all visible ones, %s', async (order) => {
    await fc.assert(
      fc.asyncProperty(ruleSets, fc.constantFrom(1, 7, 1_000), async (rules, limit) => {
        const visible = held(rules, 'read');
        const inOrder = order === 'ASC' ? visible : visible.toReversed();
        expect(await page(rules, order, limit)).toEqual(inOrder.slice(0, limit));
      }),
      { numRuns: 300 },
    );
  });
});
