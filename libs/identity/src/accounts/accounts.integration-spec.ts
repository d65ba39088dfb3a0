import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type Actor, DomainError } from '#lib/kernel';
import { aPerson, aTable, lastRecorded, type PersonActor, type TestTable } from '#lib/testing';
import { GiveMembership } from '../memberships/give-membership.js';
import { ReadPerson } from '../people/read-person.js';
import { RecordScreening } from '../people/record-screening.js';
import { RegisterPerson } from '../people/register-person.js';
import { invalid, type RegisterScene, startRegister } from '../register-for-spec.js';
import { ActivatePerson } from './activate-person.js';
import { DeactivatePerson } from './deactivate-person.js';
import { HandOver } from './hand-over.js';
import { IssuePassword } from './issue-password.js';
import { PersonObligations } from './person-obligations.js';
import { ReadObligations } from './read-obligations.js';

let scene: RegisterScene;
let admin: PersonActor;
let person: PersonActor;
let table: TestTable;
/** Work by the id of who must do it. */
const work = new Map<string, { tableId: string; organisationId: string; numbers: string[]; ends: boolean }>();
const left: string[] = [];

beforeAll(async () => {
  scene = await startRegister();
  admin = scene.administrator;
  scene.get(PersonObligations).register({
    list: (personId) => {
      const open = work.get(personId);
      return Promise.resolve(open ? [{ kind: 'action', ...open }] : []);
    },
    handOver: (_actor: Actor, fromId, toId) => {
      const open = work.get(fromId);
      if (open?.numbers.includes('fixed')) throw DomainError.ruleBroken('fixed', 'Dit blijft.');
      if (open) work.set(toId, open);
      work.delete(fromId);
      return Promise.resolve(open?.numbers.length ?? 0);
    },
    leave: (_actor, fromId) => {
      left.push(fromId);
      return Promise.resolve();
    },
  });
}, 60_000);
beforeEach(async () => {
  scene.clock.reset();
  table = await aTable(scene.db);
  person = await aPerson(scene.db, { at: table });
});
afterAll(() => scene.stop());

const deactivate = (given: { successorId?: string; leaveOpen?: boolean } = {}, id = person.personId) =>
  scene.get(DeactivatePerson).execute(admin, id, 1, given);
const read = (id = person.personId) => scene.get(ReadPerson).execute(admin, id);
const countSeats = async () => {
  const sql = `SELECT FROM identity.active_membership('2026-11-23') WHERE person_id = $1`;
  return (await scene.db.query<object[]>(sql, [person.personId])).length;
};
const leaveWork = (...numbers: string[]) =>
  work.set(person.personId, {
    ...{ tableId: table.id, organisationId: person.organisationId, numbers, ends: false },
  });
const aColleague = () => aPerson(scene.db, { at: table, of: person.organisationId });

describe('deactivating', () => {
  it('ends every session and every seat at once', async () => {
    await scene.db.query(
      `INSERT INTO identity.session (id, token_hash, person_id, method, created_at, last_seen_at, expires_at)
       VALUES (uuidv7(), '\\x01', $1, 'password', now(), now(), now() + interval '1 hour')`,
      [person.personId],
    );
    expect(await countSeats()).toBe(1);
    expect(await deactivate()).toEqual({ active: false, version: 2 });
    expect(await countSeats()).toBe(0);
    const sessions = 'SELECT FROM identity.session WHERE person_id = $1';
    expect(await scene.db.query(sessions, [person.personId])).toEqual([]);
    expect(await read()).toMatchObject({
      ...{ active: false, deactivatedOn: '2026-11-23' },
      memberships: [{ state: 'ended', endsOn: '2026-11-22' }],
    });
    expect(await lastRecorded(scene.db, 'person.deactivated')).toMatchObject({ object_id: person.personId });
    await expect(scene.get(DeactivatePerson).execute(admin, person.personId, 2, {})).rejects.toMatchObject({
      code: 'not-active',
    });
  });

  it('leaves what counted on days gone by', async () => {
    await deactivate();
    const sql = `SELECT FROM identity.active_membership('2026-11-22') WHERE person_id = $1`;
    expect(await scene.db.query(sql, [person.personId])).toHaveLength(1);
  });

  it('shows what stays behind, in counts and numbers, and wants to know who takes it over', async () => {
    leaveWork('OND-2026-001', 'OND-2026-002');
    expect(await scene.get(ReadObligations).execute(admin, person.personId)).toMatchObject({
      items: [{ kind: 'action', tableId: table.id, count: 2, numbers: ['OND-2026-001', 'OND-2026-002'] }],
      total: 2,
    });
    await expect(deactivate()).rejects.toMatchObject({ code: 'open-obligations' });
    const successor = await aColleague();
    await deactivate({ successorId: successor.personId });
    expect(work.get(successor.personId)?.numbers).toHaveLength(2);
    expect(await lastRecorded(scene.db, 'person.handed-over')).toMatchObject({
      object_ids: [person.personId, successor.personId],
    });
  });

  it('waits for nobody when what there is ends with it, which is shown apart', async () => {
    const open = { tableId: table.id, organisationId: person.organisationId, numbers: ['OND-2026-005'] };
    work.set(person.personId, { ...open, ends: true });
    expect(await scene.get(ReadObligations).execute(admin, person.personId)).toMatchObject({
      items: [{ count: 1, ends: true, organisationId: person.organisationId }],
      total: 0,
    });
    await deactivate();
    expect(left.at(-1)).toBe(person.personId);
  });

  it('may be at once, and the work handed over later', async () => {
    leaveWork('OND-2026-003');
    await deactivate({ leaveOpen: true });
    expect(left.at(-1)).toBe(person.personId);
    const successor = await aColleague();
    const handed = scene.get(HandOver).execute(admin, person.personId, successor.personId);
    expect(await handed).toEqual({ total: 1 });
  });

  it('hands nothing over to who sits elsewhere, is not active or is the same', async () => {
    leaveWork('OND-2026-004');
    const elsewhere = await aPerson(scene.db, { at: await aTable(scene.db), of: person.organisationId });
    const ofAnother = await aPerson(scene.db, { at: table });
    for (const { personId } of [elsewhere, ofAnother]) {
      const handed = deactivate({ successorId: personId });
      await expect(handed).rejects.toMatchObject(invalid('successorId', 'not-seated'));
    }
    for (const successorId of [person.personId, table.id]) {
      await expect(deactivate({ successorId })).rejects.toMatchObject(invalid('successorId', 'unknown'));
    }
    expect(await read()).toMatchObject({ active: true });
  });

  it('is undone as a whole when something cannot be handed over', async () => {
    leaveWork('fixed');
    const successor = await aColleague();
    await expect(deactivate({ successorId: successor.personId })).rejects.toMatchObject({ code: 'fixed' });
    expect(await read()).toMatchObject({ active: true, version: 1 });
  });

  it('is not for oneself, nor for the last administrator, nor for others', async () => {
    await expect(deactivate({}, admin.personId)).rejects.toMatchObject({ code: 'own-rights' });
    const second = await aPerson(scene.db, { duties: ['administrator'] });
    await deactivate({}, second.personId);
    const byPartner = scene.get(DeactivatePerson).execute(person, admin.personId, 1, {});
    await expect(byPartner).rejects.toMatchObject({ failure: 'not-found' });
  });
});

describe('activating', () => {
  let id: string;
  beforeEach(async () => {
    const { organisationId } = person;
    const input = { name: 'Noor', email: 'n@vnn.example', organisationId, username: `n-${table.code}` };
    id = (await scene.get(RegisterPerson).execute(admin, input)).id;
  });
  const activate = (version = 1) => scene.get(ActivatePerson).execute(admin, id, version);
  const screening = { kind: 'VOG', screenedOn: '2026-11-01', validTo: '2029-11-01' };
  const screen = () => scene.get(RecordScreening).execute(admin, id, screening);
  const seat = (organisationId = person.organisationId) =>
    scene.get(GiveMembership).execute(admin, id, {
      ...{ tableId: table.id, organisationId, role: 'partner', startsOn: '2026-11-23' },
    });

  it('needs a screening', async () => {
    await expect(activate()).rejects.toMatchObject({
      ...{ failure: 'rule-broken', code: 'not-ready' },
      errors: [{ code: 'no-screening' }],
    });
    await screen();
    expect(await activate()).toEqual({ active: true, version: 2 });
    await expect(activate(2)).rejects.toMatchObject({ code: 'already-active' });
  });

  it('needs a covenant for who has a seat; the statement comes with the first sign-in', async () => {
    await screen();
    const stranger = await aPerson(scene.db);
    await seat(stranger.organisationId);
    await expect(activate()).rejects.toMatchObject({ errors: [{ code: 'no-covenant' }] });
    expect(await seat()).toMatchObject({ active: false, missing: ['not-active', 'no-statement'] });
    await activate();
    expect((await read(id)).memberships.map((one) => one.missing.map(({ code }) => code)).sort()).toEqual([
      ['no-covenant', 'no-statement'],
      ['no-statement'],
    ]);
  });

  it('lets waiting seats begin today: before there was no account', async () => {
    await screen();
    await seat();
    scene.clock.advance({ hours: 72 });
    await activate();
    expect((await read(id)).memberships).toMatchObject([{ startsOn: '2026-11-26' }]);
  });
});

describe('a password to begin with', () => {
  it('is issued by another, for an active account, and shown once', async () => {
    const { password } = await scene.get(IssuePassword).execute(admin, person.personId);
    expect(password).toMatch(/^[a-z0-9-]{20,}$/);
    const event = await lastRecorded(scene.db, 'identity.initial-password-issued');
    expect(event).toMatchObject({ object_id: person.personId });
    expect(JSON.stringify(event)).not.toContain(password);
    const own = scene.get(IssuePassword).execute(admin, admin.personId);
    await expect(own).rejects.toMatchObject({ code: 'own-rights' });
    await deactivate({ leaveOpen: true });
    const gone = scene.get(IssuePassword).execute(admin, person.personId);
    await expect(gone).rejects.toMatchObject({ code: 'not-active' });
  });
});
