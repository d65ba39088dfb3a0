import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  allPages,
  anOrganisation,
  aPerson,
  aTable,
  lastRecorded,
  type PersonActor,
  recordedAbout,
} from '#lib/testing';
import { invalid, type RegisterScene, startRegister } from '../register-for-spec.js';
import { ChangePerson } from './change-person.js';
import { EndScreening } from './end-screening.js';
import type { ChangePersonDto, RegisterPersonDto, SearchPeopleDto } from './person.dto.js';
import { PersonList } from './person-list.query.js';
import { ReadPerson } from './read-person.js';
import { RecordScreening } from './record-screening.js';
import { RegisterPerson } from './register-person.js';

let scene: RegisterScene;
let admin: PersonActor;
let outsider: PersonActor;
let organisationId: string;
let made = 0;

beforeAll(async () => {
  scene = await startRegister();
  admin = scene.administrator;
  organisationId = await anOrganisation(scene.db, 'VNN', 'private');
  outsider = await aPerson(scene.db);
}, 60_000);
beforeEach(() => scene.clock.reset());
afterAll(() => scene.stop());

const register = (given: Partial<RegisterPersonDto> = {}) =>
  scene.get(RegisterPerson).execute(admin, {
    username: `n.dijkema.${String(++made)}`,
    ...{ name: 'Noor Dijkema', email: 'noor@vnn.example', organisationId },
    ...given,
  });
const read = (id: string, actor = admin) => scene.get(ReadPerson).execute(actor, id);
const change = (id: string, input: ChangePersonDto, version = 1, actor = admin) =>
  scene.get(ChangePerson).execute(actor, id, version, input);
const search = (query: Partial<SearchPeopleDto>, actor = admin) =>
  scene.get(PersonList).execute(actor, { limit: 100, ...query });

describe('a person', () => {
  it('is registered without an active account, and that is recorded', async () => {
    const { id } = await register();
    expect(await read(id)).toMatchObject({
      ...{ name: 'Noor Dijkema', organisationName: 'VNN', organisationType: 'private' },
      ...{ active: false, deactivatedOn: '2026-11-23', memberships: [], screenings: [], version: 1 },
    });
    expect(await lastRecorded(scene.db, 'person.registered')).toMatchObject({ object_id: id });
  });

  it.each<[Partial<RegisterPersonDto>, string, string]>([
    [{ username: 'Noor' }, 'username', 'malformed'],
    [{ email: 'noor' }, 'email', 'malformed'],
    [{ email: 'noor@vnn.example, iedereen@vnn.example' }, 'email', 'malformed'],
    [{ organisationId: '00000000-0000-7000-8000-000000000000' }, 'organisationId', 'unknown'],
    [{ noCommercialDutiesDeclaredOn: '2026-11-24' }, 'noCommercialDutiesDeclaredOn', 'in-future'],
  ])('with %j is refused', async (given, field, code) => {
    await expect(register(given)).rejects.toMatchObject(invalid(field, code));
  });

  it('has a user name of their own', async () => {
    await register({ username: 'dubbel' });
    await expect(register({ username: 'dubbel' })).rejects.toMatchObject({ code: 'username-taken' });
  });

  it('is unknown to who does not administer, the privacy officer included', async () => {
    const { id } = await register();
    const officer = await aPerson(scene.db, { duties: ['privacy-officer'] });
    for (const actor of [outsider, officer]) {
      await expect(read(id, actor)).rejects.toMatchObject({ failure: 'not-found' });
      expect((await search({}, actor)).items).toEqual([]);
      await expect(change(id, { name: 'X' }, 1, actor)).rejects.toMatchObject({ failure: 'not-found' });
    }
  });

  it('changes with the version that was seen; the log has the names of the fields', async () => {
    const { id } = await register();
    expect(await change(id, { name: 'Noor D.', email: 'noor@vnn.example' })).toEqual({ version: 2 });
    expect(await lastRecorded(scene.db, 'person.changed')).toMatchObject({ fields: ['name'] });
    await expect(change(id, { name: 'X' })).rejects.toMatchObject({ failure: 'stale' });
  });

  it('goes to another organisation when no longer seated for the old one', async () => {
    const other = await anOrganisation(scene.db);
    const { id } = await register();
    await change(id, { organisationId: other });
    const seated = await aPerson(scene.db, { at: await aTable(scene.db) });
    await expect(change(seated.personId, { organisationId: other })).rejects.toMatchObject({
      code: 'still-seated',
    });
  });
});

describe('duties', () => {
  it('are given and taken by another, which is an event of its own', async () => {
    const { id } = await register();
    await change(id, { duties: ['privacy-officer'] });
    await change(id, { duties: [] }, 2);
    const events = await recordedAbout(scene.db, id);
    expect(events.filter(({ action }) => action === 'person.duties-changed')).toMatchObject([
      { fields: ['duties.privacy-officer'] },
      { fields: ['duties.privacy-officer'] },
    ]);
  });

  it('are not given to oneself', async () => {
    const own = change(admin.personId, { duties: ['administrator', 'privacy-officer'] });
    await expect(own).rejects.toMatchObject({ failure: 'rule-broken', code: 'own-rights' });
    expect(await change(admin.personId, { name: 'Arno Scholtens' })).toEqual({ version: 2 });
  });

  it('of the last administrator stay, also when two remove each other at the same moment', async () => {
    const second = await aPerson(scene.db, { duties: ['administrator'] });
    const version = (await read(admin.personId)).version;
    const outcomes = await Promise.allSettled([
      change(second.personId, { duties: [] }, 1, admin),
      change(admin.personId, { duties: [] }, version, second),
    ]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const left = await scene.db.query<{ id: string }[]>(
      `SELECT id FROM identity.person WHERE active AND 'administrator' = ANY (duties)`,
    );
    expect(left).toHaveLength(1);
    if (left[0]?.id !== admin.personId) admin = second;
  });
});

describe('screenings', () => {
  const screen = (id: string, given: object = {}) =>
    scene.get(RecordScreening).execute(admin, id, {
      ...{ kind: 'VOG', screenedOn: '2026-11-01', validTo: '2029-11-01' },
      ...given,
    });

  it('are kept, the newest first, with their end', async () => {
    const { id } = await register();
    const old = await screen(id, { screenedOn: '2020-01-01', validTo: '2023-01-01' });
    const current = await screen(id);
    await scene.get(EndScreening).execute(admin, id, current.id);
    expect((await read(id)).screenings).toMatchObject([
      { id: current.id, endedOn: '2026-11-23' },
      { id: old.id, endedOn: null },
    ]);
    const again = scene.get(EndScreening).execute(admin, id, current.id);
    await expect(again).rejects.toMatchObject({ failure: 'not-found' });
  });

  it.each([
    [{ screenedOn: '2026-11-24' }, 'screenedOn', 'in-future'],
    [{ validTo: '2026-10-01' }, 'validTo', 'before-start'],
  ])('with %j are refused', async (given, field, code) => {
    const { id } = await register();
    await expect(screen(id, given)).rejects.toMatchObject(invalid(field, code));
  });

  it('of oneself are recorded by another', async () => {
    await expect(screen(admin.personId)).rejects.toMatchObject({ code: 'own-rights' });
  });
});

describe('searching people', () => {
  it('finds by a part of the name, and nothing in it is a pattern', async () => {
    const { id } = await register({ name: 'Yasmin 100%_Postma' });
    const found = async (q: string) => (await search({ q })).items.map((one) => one.id);
    expect(await found('min 100%_p')).toEqual([id]);
    expect(await found('Y%P')).toEqual([]);
    expect(await found('__________')).toEqual([]);
    const event = await lastRecorded(scene.db, 'person.searched');
    expect(JSON.stringify(event)).not.toContain('Yasmin');
  });

  it('keeps to an organisation, a table, a state', async () => {
    const table = await aTable(scene.db);
    const seated = await aPerson(scene.db, { at: table });
    const ids = async (query: Partial<SearchPeopleDto>) => (await search(query)).items.map((one) => one.id);
    expect(await ids({ tableId: table.id })).toEqual([seated.personId]);
    expect(await ids({ organisationId: seated.organisationId, state: 'active' })).toEqual([seated.personId]);
    expect(await ids({ organisationId: seated.organisationId, state: 'incomplete' })).toEqual([]);
    expect(await ids({ organisationId: seated.organisationId, state: 'inactive' })).toEqual([]);
  });

  it('shows everybody once, whatever the size of the pages', async () => {
    const whole = (await search({})).items.map(({ id }) => id);
    const pages = await allPages((after) => search({ limit: 3, ...(after ? { after } : {}) }));
    expect(pages.flat().map(({ id }) => id)).toEqual(whole);
    await expect(search({ after: 'x' })).rejects.toMatchObject(invalid('after', 'invalid-cursor'));
  });
});
