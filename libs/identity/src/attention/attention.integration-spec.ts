import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { newId } from '#lib/kernel';
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
import { type RegisterScene, startRegister } from '../register-for-spec.js';
import type { AttentionItem } from './attention.dto.js';
import { AttentionList } from './attention-list.query.js';

let scene: RegisterScene;
let table: TestTable;
let organisationId: string;
let person: PersonActor;

beforeAll(async () => {
  scene = await startRegister();
}, 60_000);
beforeEach(async () => {
  organisationId = await anOrganisation(scene.db);
  table = await aTable(scene.db);
  person = await aPerson(scene.db, { of: organisationId, at: table });
});
afterAll(() => scene.stop());

const list = (limit: number, after?: string, actor = scene.administrator) =>
  scene.get(AttentionList).execute(actor, { limit, ...(after ? { after } : {}) });
/** What there is of this organisation. */
const own = async () => {
  const pages = await allPages((after) => list(100, after));
  return pages.flat().filter((one: AttentionItem) => one.organisationId === organisationId);
};
const change = (sql: string, id = person.personId) => changeRecorded(scene.db, [id], sql, [id]);

it('says nothing of what is in order', async () => {
  expect(await own()).toEqual([]);
});

it('names what ends within sixty days, with the day', async () => {
  await change(`UPDATE identity.screening SET valid_to = '2027-01-22' WHERE person_id = $1`);
  await change(`UPDATE identity.membership SET ends_on = '2026-11-23' WHERE person_id = $1`);
  await change(
    `UPDATE identity.covenant SET valid_to = '2026-12-01' WHERE organisation_id = $1`,
    organisationId,
  );
  expect(await own()).toMatchObject([
    { kind: 'membership-expiring', on: '2026-11-23', personId: person.personId, what: 'partner' },
    { kind: 'covenant-expiring', on: '2026-12-01', personId: null },
    { kind: 'screening-expiring', on: '2027-01-22', personId: person.personId, tables: [] },
  ]);
  await change(`UPDATE identity.screening SET valid_to = '2027-01-23' WHERE person_id = $1`);
  expect((await own()).map(({ kind }) => kind)).not.toContain('screening-expiring');
});

it('names a missing covenant once for a table, with how many cannot work', async () => {
  await aPerson(scene.db, { of: organisationId, at: table });
  await change(
    `UPDATE identity.covenant SET ended_on = '2026-11-20' WHERE organisation_id = $1`,
    organisationId,
  );
  const items = await own();
  expect(items).toMatchObject([{ kind: 'covenant-missing', on: '2026-11-20', people: 2, missing: [] }]);
  expect(items[0]?.tables).toHaveLength(1);
});

it('names who cannot work once, with all that is missing', async () => {
  await change(`UPDATE identity.screening SET ended_on = '2026-11-10' WHERE person_id = $1`);
  await change(`UPDATE identity.person SET active = false, deactivated_on = '2026-11-23' WHERE id = $1`);
  const [item, ...others] = await own();
  expect(others).toEqual([]);
  expect(item).toMatchObject({
    ...{ kind: 'person-incomplete', on: '2026-11-10', personId: person.personId, people: 1 },
  });
  expect(item?.missing.map(({ code }) => code).sort()).toEqual(['no-screening', 'not-active']);
});

it('names a review of rights that is late, and no longer when it is closed', async () => {
  const id = newId();
  await changeRecorded(
    scene.db,
    [id],
    `INSERT INTO identity.rights_review (id, kind, organisation_id, opened_on, due_on)
     VALUES ($1, 'yearly', $2, '2026-10-01', '2026-11-22')`,
    [id, organisationId],
  );
  expect(await own()).toMatchObject([
    { kind: 'review-overdue', on: '2026-11-22', reviewId: id, what: 'yearly' },
  ]);
  await change(`UPDATE identity.rights_review SET closed_on = '2026-11-23' WHERE id = $1`, id);
  expect(await own()).toEqual([]);
});

it('is in pages of any size, the longest waiting first, and is recorded', async () => {
  await change(`UPDATE identity.screening SET valid_to = '2026-12-10' WHERE person_id = $1`);
  await change(`UPDATE identity.membership SET ends_on = '2026-12-10' WHERE person_id = $1`);
  const whole = (await list(100)).items.map(({ key }) => key);
  expect(whole.length).toBeGreaterThan(1);
  const pages = await allPages((after) => list(1, after));
  expect(pages.flat().map(({ key }) => key)).toEqual(whole);
  const days = pages.flat().map(({ on }) => on);
  expect(days).toEqual([...days].sort());
  await list(100);
  const event = await lastRecorded(scene.db, 'register.attention-read');
  expect(event).toMatchObject({ object_ids: expect.arrayContaining([person.personId]) });
});

it('shows nothing to who does not administer, and takes no cursor that is not its own', async () => {
  await change(`UPDATE identity.screening SET valid_to = '2026-12-10' WHERE person_id = $1`);
  expect((await list(100, undefined, await aPerson(scene.db))).items).toEqual([]);
  for (const after of ['x', Buffer.from('["2026-13-45","x"]').toString('base64url')]) {
    await expect(list(100, after)).rejects.toMatchObject({ errors: [{ field: 'after' }] });
  }
});
