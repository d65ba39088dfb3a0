import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { aPerson, aTable, changeRecorded, lastRecorded, type PersonActor } from '#lib/testing';
import { invalid, type RegisterScene, startRegister } from '../register-for-spec.js';
import { AdministerTables } from './administer-tables.js';
import { RegisterTable } from './register-table.js';
import type { RegisterTableDto } from './register-table.dto.js';

let scene: RegisterScene;
let admin: PersonActor;

beforeAll(async () => {
  scene = await startRegister();
  admin = scene.administrator;
}, 60_000);
beforeEach(() => scene.clock.reset());
afterAll(() => scene.stop());

const register = (given: Partial<RegisterTableDto> = {}) =>
  scene.get(RegisterTable).execute(admin, {
    ...{
      code: 'drugs-assen',
      kind: 'sample',
      name: 'Drugs Assen',
      municipality: 'Assen',
      numberPrefix: 'DRA',
    },
    ...given,
  });
const list = (actor = admin) => scene.get(AdministerTables).list(actor, { limit: 100 });

describe('a table', () => {
  it('is set up once, of a kind that is known', async () => {
    const { id } = await register({ municipalities: ['Assen', 'Emmen'] });
    const { items, kinds } = await list();
    expect(items.find((one) => one.id === id)).toMatchObject({
      ...{ code: 'drugs-assen', municipalities: ['Assen', 'Emmen'], contactPoint: null, version: 1 },
    });
    expect(kinds).toEqual([{ kind: 'sample', title: 'Voorbeeld' }]);
    expect(await lastRecorded(scene.db, 'table.registered')).toMatchObject({ object_id: id, table_id: id });
    await expect(register({ numberPrefix: 'ANDER' })).rejects.toMatchObject({ code: 'table-exists' });
    await expect(register({ code: 'ander' })).rejects.toMatchObject({ code: 'table-exists' });
  });

  it.each<[Partial<RegisterTableDto>, string, string]>([
    [{ code: 'Drugs' }, 'code', 'malformed'],
    [{ numberPrefix: 'dra' }, 'numberPrefix', 'malformed'],
    [{ kind: 'unknown' }, 'kind', 'unknown'],
  ])('with %j is refused', async (given, field, code) => {
    await expect(register(given)).rejects.toMatchObject(invalid(field, code));
  });

  it('keeps a municipality while somebody sits there for it', async () => {
    const table = await aTable(scene.db);
    const change = (municipalities: string[], version: number) =>
      scene.get(AdministerTables).change(admin, table.id, version, { municipalities });
    expect(await change(['Assen', 'Emmen'], 1)).toEqual({ version: 2 });
    const { personId } = await aPerson(scene.db, { at: table });
    const sql = `UPDATE identity.membership SET municipality = 'Emmen' WHERE person_id = $1`;
    await changeRecorded(scene.db, [personId], sql, [personId]);
    await expect(change(['Assen'], 2)).rejects.toMatchObject({ code: 'municipality-in-use' });
    await expect(change(['Emmen'], 1)).rejects.toMatchObject({ failure: 'stale' });
    expect(await change(['Emmen'], 2)).toEqual({ version: 3 });
  });

  it('is administered by administrators only', async () => {
    const table = await aTable(scene.db);
    const chair = await aPerson(scene.db, { at: table, role: 'chair' });
    expect((await list(chair)).items).toEqual([]);
    const change = scene.get(AdministerTables).change(chair, table.id, 1, { name: 'Mijn tafel' });
    await expect(change).rejects.toMatchObject({ failure: 'forbidden' });
    const input = { code: 'x-1', kind: 'sample', name: 'X', municipality: 'X', numberPrefix: 'X1' };
    const made = scene.get(RegisterTable).execute(chair, input);
    await expect(made).rejects.toMatchObject({ failure: 'forbidden' });
  });
});
