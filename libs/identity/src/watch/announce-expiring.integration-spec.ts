import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { systemActor } from '#lib/kernel';
import {
  announcedAbout,
  anOrganisation,
  aPerson,
  aTable,
  changeRecorded,
  type PersonActor,
  type TestTable,
} from '#lib/testing';
import { type RegisterScene, startRegister } from '../register-for-spec.js';
import { AnnounceExpiring } from './announce-expiring.js';

const worker = systemActor('worker');
let scene: RegisterScene;
let organisationId: string;
let contact: PersonActor;
let person: PersonActor;
let table: TestTable;

beforeAll(async () => {
  scene = await startRegister();
}, 60_000);
beforeEach(async () => {
  scene.clock.reset();
  organisationId = await anOrganisation(scene.db);
  table = await aTable(scene.db);
  contact = await aPerson(scene.db, { of: organisationId });
  person = await aPerson(scene.db, { of: organisationId, at: table });
  const appoint = `UPDATE identity.organisation SET contact_person_id = $2 WHERE id = $1`;
  await changeRecorded(scene.db, [organisationId], appoint, [organisationId, contact.personId]);
});
afterAll(() => scene.stop());

const look = (days: readonly number[] = [60, 14]) => scene.get(AnnounceExpiring).execute(worker, days);
const change = (sql: string) =>
  changeRecorded(scene.db, [organisationId, person.personId], sql, [person.personId]);
const told = async () =>
  (await announcedAbout(scene.db, organisationId)).map(({ type, receiverId }) => [type, receiverId]);
const both = (type: string) =>
  [contact.personId, scene.administrator.personId].map((receiverId) => [type, receiverId]);

describe('what ends soon', () => {
  it.each([
    [
      'covenant',
      `UPDATE identity.covenant SET valid_to = '2027-01-20' FROM identity.person p
                   WHERE p.id = $1 AND covenant.organisation_id = p.organisation_id`,
    ],
    ['screening', `UPDATE identity.screening SET valid_to = '2027-01-20' WHERE person_id = $1`],
    ['membership', `UPDATE identity.membership SET ends_on = '2027-01-20' WHERE person_id = $1`],
  ])(
    'a %s is announced 60 and 14 days before, once each, to contact person and administrators',
    async (kind, sql) => {
      await change(sql);
      expect(await look()).toBe(1);
      expect(await look()).toBe(0);
      expect((await told()).sort()).toEqual(both(`${kind}.expiring`).sort());
      scene.clock.advance({ hours: 24 * 45 });
      expect(await look()).toBe(1);
      expect(await told()).toHaveLength(4);
      scene.clock.advance({ hours: 24 * 30 });
      expect(await look()).toBe(0);
    },
  );

  it('is announced once when it was missed for long', async () => {
    await change(`UPDATE identity.screening SET valid_to = '2026-11-25' WHERE person_id = $1`);
    expect(await look()).toBe(1);
    expect(await look()).toBe(0);
  });

  it('is not announced when something goes on after it, or was ended', async () => {
    await change(`UPDATE identity.screening SET valid_to = '2026-12-01' WHERE person_id = $1`);
    await change(`INSERT INTO identity.screening (id, person_id, kind, screened_on, valid_to)
                  VALUES (uuidv7(), $1, 'VOG', '2026-11-20', '2029-01-01')`);
    await change(`UPDATE identity.membership SET ends_on = '2026-12-01', ended_by = $1 WHERE person_id = $1`);
    expect(await look()).toBe(0);
  });

  it('is told once for several things of one organisation, and by one of two workers', async () => {
    const colleague = await aPerson(scene.db, { of: organisationId });
    await changeRecorded(
      scene.db,
      [person.personId, colleague.personId],
      `UPDATE identity.screening SET valid_to = '2026-12-02' WHERE person_id = ANY ($1)`,
      [[person.personId, colleague.personId]],
    );
    const found = await Promise.all([look(), look()]);
    expect(found.reduce((sum, n) => sum + n, 0)).toBe(2);
    expect(await told()).toHaveLength(2);
  });

  it('says nothing of whom it is about', async () => {
    await change(`UPDATE identity.screening SET valid_to = '2026-12-01' WHERE person_id = $1`);
    await look();
    expect(JSON.stringify(await announcedAbout(scene.db, organisationId))).not.toContain(person.personId);
  });
});
