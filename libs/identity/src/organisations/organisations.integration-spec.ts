import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { UnitOfWork } from '#lib/database';
import {
  allPages,
  anOrganisation,
  aPerson,
  aTable,
  changeRecorded,
  lastRecorded,
  type PersonActor,
  type TestTable,
} from '#lib/testing';
import { invalid, type RegisterScene, startRegister } from '../register-for-spec.js';
import { TableDirectory } from '../tables/table-directory.query.js';
import { ChangeOrganisation } from './change-organisation.js';
import { EndCovenant } from './end-covenant.js';
import { OrganisationList } from './organisation-list.query.js';
import { ReadOrganisation } from './read-organisation.js';
import { RegisterOrganisation } from './register-organisation.js';
import { SignCovenant } from './sign-covenant.js';

let scene: RegisterScene;
let admin: PersonActor;
let outsider: PersonActor;
let table: TestTable;
let made = 0;

beforeAll(async () => {
  scene = await startRegister();
  admin = scene.administrator;
  outsider = await aPerson(scene.db);
  table = await aTable(scene.db);
}, 60_000);
beforeEach(() => scene.clock.reset());
afterAll(() => scene.stop());

const register = (given: object = {}) =>
  scene.get(RegisterOrganisation).execute(admin, {
    ...{ code: `vnn-${String(++made)}`, name: 'VNN', type: 'private' as const },
    ...given,
  });
const read = (id: string, actor = admin) => scene.get(ReadOrganisation).execute(actor, id);
const sign = (id: string, given: object = {}) =>
  scene.get(SignCovenant).execute(admin, id, {
    ...{ tableId: table.id, version: '2026-1', signedOn: '2026-11-01', validTo: '2027-10-31' },
    ...given,
  });

describe('an organisation', () => {
  it('is registered once by its code, and that is recorded', async () => {
    const { id } = await register({ code: 'lentis', name: 'Lentis' });
    expect(await read(id)).toMatchObject({ code: 'lentis', name: 'Lentis', type: 'private', covenants: [] });
    expect(await lastRecorded(scene.db, 'organisation.registered')).toMatchObject({ object_id: id });
    await expect(register({ code: 'lentis' })).rejects.toMatchObject({ code: 'code-taken' });
  });

  it.each(['Lentis', '-x', 'a b', 'é'])('is not called %j for short', async (code) => {
    await expect(register({ code })).rejects.toMatchObject(invalid('code', 'malformed'));
  });

  it('is changed by who saw the newest version', async () => {
    const { id } = await register();
    const change = scene.get(ChangeOrganisation);
    expect(await change.execute(admin, id, 1, { name: 'Nieuw', mailbox: 'post@vnn.example' })).toEqual({
      version: 2,
    });
    expect(await lastRecorded(scene.db, 'organisation.changed')).toMatchObject({
      fields: ['name', 'mailbox'],
    });
    await expect(change.execute(admin, id, 1, { name: 'Oud' })).rejects.toMatchObject({ failure: 'stale' });
  });

  it('has a contact person of its own, who may see it, and no other organisation', async () => {
    const { id } = await register();
    const contact = await aPerson(scene.db, { of: id });
    const point = (contactPersonId: string, version: number) =>
      scene.get(ChangeOrganisation).execute(admin, id, version, { contactPersonId });
    await expect(point(outsider.personId, 1)).rejects.toMatchObject(
      invalid('contactPersonId', 'not-of-organisation'),
    );
    await expect(read(id, contact)).rejects.toMatchObject({ failure: 'not-found' });
    await point(contact.personId, 1);
    expect(await read(id, contact)).toMatchObject({ contactPersonId: contact.personId });
    const listed = await scene.get(OrganisationList).execute(contact, { limit: 100 });
    expect(listed.items.map((one) => one.id)).toEqual([id]);
    await expect(scene.get(ChangeOrganisation).execute(contact, id, 2, { name: 'x' })).rejects.toMatchObject({
      failure: 'forbidden',
    });
  });

  it('is unknown to who does not administer', async () => {
    const { id } = await register();
    await expect(read(id, outsider)).rejects.toMatchObject({ failure: 'not-found' });
    expect((await scene.get(OrganisationList).execute(outsider, { limit: 10 })).items).toEqual([]);
    const input = { code: `x-${id}`, name: 'X', type: 'public' as const };
    await expect(scene.get(RegisterOrganisation).execute(outsider, input)).rejects.toMatchObject({
      failure: 'forbidden',
    });
  });

  it('is in the list once, whatever the size of its pages', async () => {
    for (let n = 0; n < 3; n += 1) await anOrganisation(scene.db, 'Zelfde naam');
    const list = (limit: number, after?: string) =>
      scene.get(OrganisationList).execute(admin, { limit, ...(after ? { after } : {}) });
    const whole = (await list(100)).items.map(({ id }) => id);
    const pages = await allPages((after) => list(2, after));
    expect(pages.flat().map(({ id }) => id)).toEqual(whole);
  });
});

describe('a covenant', () => {
  it('makes the organisation a partner of the table from its day to its last', async () => {
    const { id } = await register();
    await sign(id, { signedOn: '2026-11-23', validTo: '2026-11-23' });
    const partners = () => scene.get(TableDirectory).organisations(table.id);
    const look = () => scene.get(UnitOfWork).lookUp(admin, partners);
    expect((await look()).map((one) => one.id)).toContain(id);
    scene.clock.advance({ hours: 24 });
    expect((await look()).map((one) => one.id)).not.toContain(id);
  });

  it('is renewed by another, and both are kept', async () => {
    const { id } = await register();
    await sign(id, { signedOn: '2025-01-01', validTo: '2025-12-31' });
    await sign(id, { signedOn: '2026-01-01', validTo: '2026-12-31' });
    expect((await read(id)).covenants).toMatchObject([{ state: 'expiring' }, { state: 'expired' }]);
    await expect(sign(id, { signedOn: '2026-01-01' })).rejects.toMatchObject({ code: 'already-signed' });
  });

  it('that is ended counts no longer from today', async () => {
    const { id } = await register();
    const covenant = await sign(id);
    await scene.get(EndCovenant).execute(admin, id, covenant.id);
    expect((await read(id)).covenants).toMatchObject([{ endedOn: '2026-11-23', state: 'ended' }]);
    const again = scene.get(EndCovenant).execute(admin, id, covenant.id);
    await expect(again).rejects.toMatchObject({ failure: 'not-found' });
  });

  it.each([
    [{ signedOn: '2026-11-24' }, 'signedOn', 'in-future'],
    [{ validTo: '2026-10-31' }, 'validTo', 'before-start'],
    [{ tableId: '00000000-0000-7000-8000-000000000000' }, 'tableId', 'unknown'],
  ])('with %j is refused', async (given, field, code) => {
    const { id } = await register();
    await expect(sign(id, given)).rejects.toMatchObject(invalid(field, code));
  });

  it('cannot change behind the log', async () => {
    const { id } = await register();
    await sign(id);
    const sql = `UPDATE identity.covenant SET valid_to = '2040-01-01' WHERE organisation_id = $1`;
    await expect(scene.db.query(sql, [id])).rejects.toThrow(/no audit event/);
    await changeRecorded(scene.db, [id], sql, [id]);
  });
});
