import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { dataSourceOptions, UnitOfWork } from '#lib/database';
import { type Actor, anonymousActor } from '#lib/kernel';
import { createTestDatabase, type TestDatabase } from '#lib/testing';
import { Abilities } from './abilities.js';
import { abilityOf } from './ability.js';
import { Gate } from './gate.js';
import type { Policy } from './policy.js';
import { PolicyRegistry } from './policy-registry.js';
import { Dossier, dossierSchema, Owner, Party } from './sql/dossier-for-spec.js';

const id = (n: number) => `00000000-0000-7000-8000-00000000000${n}`;
const [mine, asMember, hidden, absent] = [id(1), id(2), id(3), id(9)];

/** One reads what one owns or takes part in, and changes what one owns. */
const policy: Policy = ({ personId, organisationId }, can) => {
  if (!personId || !organisationId) return;
  can(['read', 'change'], Dossier, { owner: { id: { $in: [personId] } } });
  can('read', Dossier, { parties: { $elemMatch: { organisationId, endedAt: null } } });
  can('note', Dossier, { weight: { $gte: 2 } });
};
const actor: Actor = { ...anonymousActor(), kind: 'person', personId: id(5), organisationId: id(6) };
const actions = ['read', 'change', 'note', 'remove'];

let database: TestDatabase;
let dataSource: DataSource;
let unitOfWork: UnitOfWork;
let gate: Gate;

beforeAll(async () => {
  database = await createTestDatabase();
  const options = { ...dataSourceOptions(database.ownerUrl), entities: [Dossier, Party, Owner] };
  dataSource = await new DataSource(options).initialize();
  await dataSource.query(dossierSchema);
  await dataSource.query(`
    INSERT INTO probe.person VALUES ('${id(5)}', 'Me', true), ('${id(7)}', 'Another', true);
    INSERT INTO probe.dossier (id, table_id, weight, owner_id) VALUES
      ('${mine}', '${id(8)}', 1, '${id(5)}'), ('${asMember}', '${id(8)}', 3, '${id(7)}'), ('${hidden}', '${id(8)}', 3, NULL);
    INSERT INTO probe.party (id, dossier_id, organisation_id, ended_at) VALUES
      ('${id(1)}', '${asMember}', '${id(6)}', NULL), ('${id(2)}', '${hidden}', '${id(6)}', now()),
      ('${id(3)}', '${hidden}', '${id(7)}', NULL);`);
  const registry = new PolicyRegistry();
  registry.register(policy, { dossier: Dossier });
  unitOfWork = new UnitOfWork(dataSource);
  gate = new Gate(unitOfWork, new Abilities(registry), registry, dataSource);
});
afterAll(async () => {
  await dataSource.destroy();
  await database.drop();
});

const withRelations = (which: string) =>
  dataSource
    .getRepository(Dossier)
    .findOneOrFail({ where: { id: which }, relations: { owner: true, parties: true } });
const inMemory = (row: Dossier) => actions.filter((action) => abilityOf(actor, [policy]).can(action, row));
const act = <T>(work: () => Promise<T>): Promise<T> => unitOfWork.run(actor, work);

describe('Gate', () => {
  it('gives the row as its entity, with its columns as properties and without relations', async () => {
    const row = await act(() => gate.load(actor, 'change', Dossier, mine));
    expect(row).toBeInstanceOf(Dossier);
    expect(row).toMatchObject({ id: mine, tableId: id(8), weight: 1, closedAt: null, ownerId: id(5) });
    expect(row.isHeavy()).toBe(false);
    expect([row.owner, row.parties]).toEqual([undefined, undefined]);
  });

  it.each([
    ['what ended', hidden],
    ['what is not there', absent],
    ['what is no id', "1' OR true"],
  ])('does not know %s', async (_name, which) => {
    await expect(act(() => gate.load(actor, 'read', Dossier, which))).rejects.toMatchObject({
      failure: 'not-found',
    });
    expect(await act(() => gate.canSee(actor, 'dossier', which))).toBe(false);
  });

  it('tells of many rows which of them each of several actors sees', async () => {
    const owner: Actor = { ...actor, personId: id(7), organisationId: id(9) };
    const ids = [mine, asMember, hidden, absent, 'no id'];
    const questions = [actor, owner].map((one) => ({ actor: one, subjectName: 'dossier', ids }));
    const none = { actor, subjectName: 'dossier', ids: [] };
    const seen = await act(() => gate.seenAmong([...questions, none]));
    expect(seen).toEqual([new Set([mine, asMember]), new Set([asMember]), new Set()]);
  });

  it('forbids, openly, what one may see but not do', async () => {
    await expect(act(() => gate.load(actor, 'change', Dossier, asMember))).rejects.toMatchObject({
      failure: 'forbidden',
    });
    expect(await act(() => gate.canSee(actor, 'dossier', asMember))).toBe(true);
  });

  it('does not hand out a row that one may act on but not see', async () => {
    await expect(act(() => gate.load(actor, 'note', Dossier, hidden))).rejects.toMatchObject({
      failure: 'not-found',
    });
  });

  it('restricts a hand-written query, wherever its values start', async () => {
    const { sql, values } = gate.visible(actor, Dossier, 'd', 2);
    const rows = await dataSource.query<{ id: string }[]>(
      `SELECT d.id FROM probe.dossier d WHERE d.table_id = $1 AND ${sql} ORDER BY d.id`,
      [id(8), ...values],
    );
    expect(rows.map((row) => row.id)).toEqual([mine, asMember]);
  });

  it('tells in SQL what may be done, as it does in memory', async () => {
    const visible = gate.visible(actor, Dossier, 'd', 1);
    const { sql, values } = gate.allowedActionsSql(actor, Dossier, 'd', actions, 1 + visible.values.length);
    const rows = await dataSource.query<{ id: string; allowed: string[] }[]>(
      `SELECT d.id, ${sql} AS allowed FROM probe.dossier d WHERE ${visible.sql} ORDER BY d.id`,
      [...visible.values, ...values],
    );
    expect(rows.map(({ allowed }) => allowed)).toEqual([
      ['read', 'change'],
      ['read', 'note'],
    ]);
    for (const { id: which, allowed } of rows) {
      expect(await act(() => gate.allowedActions(actor, Dossier, which, actions))).toEqual(allowed);
      const loaded = await act(() => gate.loadWithActions(actor, Dossier, which, actions));
      expect([loaded.row.id, loaded.allowed]).toEqual([which, allowed]);
      expect(inMemory(await withRelations(which))).toEqual(allowed);
    }
  });

  it('loads with what may be done only what may be read', async () => {
    const work = () => gate.loadWithActions(actor, Dossier, hidden, actions);
    await expect(act(work)).rejects.toMatchObject({ failure: 'not-found' });
  });

  it('allows nothing with what is not there, and asks nothing for no actions', async () => {
    expect(await act(() => gate.allowedActions(actor, Dossier, absent, actions))).toEqual([]);
    expect(await act(() => gate.allowedActions(actor, Dossier, mine, []))).toEqual([]);
  });
});
