import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { exportJWK, generateKeyPair } from 'jose';
import { newId } from '#lib/kernel';
import { allPages, anOrganisation, aPerson, lastRecorded } from '#lib/testing';
import { invalid, type RegisterScene, startRegister } from '../register-for-spec.js';
import { EndMachineClient } from './end-machine-client.js';
import { MachineClientList } from './machine-client-list.query.js';
import { RegisterMachineClient } from './register-machine-client.js';

let scene: RegisterScene;
let keys: string;
let organisationId: string;

beforeAll(async () => {
  scene = await startRegister();
  const { publicKey } = await generateKeyPair('ES256', { extractable: true });
  keys = JSON.stringify({ ...(await exportJWK(publicKey)), kid: 'sleutel-2026' });
  organisationId = await anOrganisation(scene.db, 'VNN');
}, 60_000);
afterAll(() => scene.stop());

const register = (given: object = {}, actor = scene.administrator) =>
  scene.get(RegisterMachineClient).execute(actor, {
    ...{ name: 'Dossiersysteem', organisationId, issuer: `https://${newId()}.example` },
    ...{ scope: 'table-definitions:read' as const, keys, ...given },
  });
const list = (limit = 100, after?: string, actor = scene.administrator) =>
  scene.get(MachineClientList).execute(actor, { limit, ...(after ? { after } : {}) });
const end = (id: string, actor = scene.administrator) => scene.get(EndMachineClient).execute(actor, id);
const found = async (id: string) => (await list()).items.find((one) => one.id === id);

describe('a system of a partner', () => {
  it('is registered with its public keys, and that is recorded', async () => {
    const { id } = await register({ issuer: 'https://dossier.vnn.example' });
    expect(await found(id)).toEqual({
      ...{ id, name: 'Dossiersysteem', organisationId, organisationName: 'VNN' },
      ...{ issuer: 'https://dossier.vnn.example', scopes: ['table-definitions:read'] },
      ...{ keyIds: ['sleutel-2026'], keysAddress: null, active: true },
      ...{ registeredOn: '2026-11-23', endedOn: null },
    });
    expect(await lastRecorded(scene.db, 'machine-client.registered')).toMatchObject({
      ...{ object_id: id, fields: ['scopes.table-definitions:read'] },
    });
    await expect(register({ issuer: 'https://dossier.vnn.example' })).rejects.toMatchObject({
      code: 'issuer-taken',
    });
  });

  it('is ended for good, and its issuer may then be registered again', async () => {
    const issuer = 'https://opnieuw.example';
    const { id } = await register({ issuer });
    await end(id);
    expect(await found(id)).toMatchObject({ active: false, endedOn: '2026-11-23' });
    expect(await lastRecorded(scene.db, 'machine-client.ended')).toMatchObject({ object_id: id });
    await expect(end(id)).rejects.toMatchObject({ failure: 'not-found' });
    await register({ issuer });
  });

  it.each(['http://vnn.example', 'vnn', 'https://', 'https://a b.example'])(
    'does not sign its tokens as %j',
    async (issuer) => {
      await expect(register({ issuer })).rejects.toMatchObject(invalid('issuer', 'malformed'));
    },
  );

  it('is of an organisation that exists', async () => {
    const nowhere = register({ organisationId: newId() });
    await expect(nowhere).rejects.toMatchObject(invalid('organisationId', 'unknown'));
  });

  it('is unknown to who does not administer', async () => {
    const { id } = await register();
    const outsider = await aPerson(scene.db);
    expect((await list(10, undefined, outsider)).items).toEqual([]);
    await expect(register({}, outsider)).rejects.toMatchObject({ failure: 'forbidden' });
    await expect(end(id, outsider)).rejects.toMatchObject({ failure: 'not-found' });
    await expect(end('x')).rejects.toMatchObject({ failure: 'not-found' });
  });

  it('is in the list once, whatever the size of its pages', async () => {
    const whole = (await list()).items.map(({ id }) => id);
    const pages = await allPages((after) => list(2, after));
    expect(pages.flat().map(({ id }) => id)).toEqual(whole);
  });
});
