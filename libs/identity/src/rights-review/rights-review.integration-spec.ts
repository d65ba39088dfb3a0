import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { systemActor } from '#lib/kernel';
import {
  announcedAbout,
  anOrganisation,
  aPerson,
  aTable,
  changeRecorded,
  lastRecorded,
  type PersonActor,
  type TestTable,
} from '#lib/testing';
import { invalid, type RegisterScene, startRegister } from '../register-for-spec.js';
import { AnnounceOverdue } from './announce-overdue.js';
import { DecideLine } from './decide-line.js';
import { OpenRightsReviews } from './open-rights-reviews.js';
import { ReadRightsReview } from './read-rights-review.js';
import type { ReviewDecision } from './rights-review.dto.js';
import { RightsReviewList } from './rights-review-list.query.js';

const worker = systemActor('worker');
let scene: RegisterScene;
let admin: PersonActor;
let contact: PersonActor;
let chair: PersonActor;
let partner: PersonActor;
let table: TestTable;
let organisationId: string;

beforeAll(async () => {
  scene = await startRegister();
  admin = scene.administrator;
}, 60_000);
beforeEach(async () => {
  scene.clock.reset();
  organisationId = await anOrganisation(scene.db);
  table = await aTable(scene.db);
  contact = await aPerson(scene.db, { of: organisationId, at: table });
  chair = await aPerson(scene.db, { of: organisationId, at: table, role: 'chair' });
  partner = await aPerson(scene.db, { of: organisationId, at: table });
  await appoint(contact.personId);
});
afterAll(() => scene.stop());

const appoint = (personId: string | null) =>
  changeRecorded(
    scene.db,
    [organisationId],
    `UPDATE identity.organisation SET contact_person_id = $2 WHERE id = $1`,
    [organisationId, personId],
  );
const open = async (kind: 'yearly' | 'quarterly' = 'yearly') => {
  await scene.get(OpenRightsReviews).execute(admin, kind);
  const { items } = await scene.get(RightsReviewList).execute(admin, { limit: 100, state: 'open' });
  return items.find((one) => one.organisationId === organisationId && one.kind === kind)?.id ?? '';
};
const read = (id: string, actor = contact) => scene.get(ReadRightsReview).execute(actor, id);
const lineOf = async (id: string, person: PersonActor) =>
  (await read(id)).lineItems.find((line) => line.personId === person.personId)?.id ?? '';
const decide = async (
  id: string,
  person: PersonActor,
  decision: ReviewDecision = 'confirmed',
  { actor = contact, reason }: { actor?: PersonActor; reason?: string } = {},
) =>
  scene.get(DecideLine).execute(actor, id, await lineOf(id, person), {
    decision,
    ...(reason === undefined ? {} : { reason }),
  });
const seats = async (person: PersonActor) => {
  const sql = `SELECT FROM identity.active_membership('2026-11-23') WHERE person_id = $1`;
  return (await scene.db.query<object[]>(sql, [person.personId])).length;
};

describe('a review of rights', () => {
  it('has a line for every seat, each year, and the contact person hears of it', async () => {
    const id = await open();
    const { lineItems, ...review } = await read(id);
    expect(lineItems.map((line) => line.personId).sort()).toEqual(
      [contact, chair, partner].map((one) => one.personId).sort(),
    );
    expect(review).toMatchObject({ lines: 3, decided: 0, dueOn: '2026-12-23', overdue: false });
    expect(await announcedAbout(scene.db, id)).toEqual([
      { type: 'rights-review.opened', receiverId: contact.personId },
    ]);
  });

  it('has privileged rights only, each quarter, duties among them', async () => {
    const officer = await aPerson(scene.db, { of: organisationId, duties: ['privacy-officer'] });
    const { lineItems } = await read(await open('quarterly'));
    expect(lineItems.map((line) => [line.personId, line.role, line.duty]).sort()).toEqual(
      [
        [chair.personId, 'chair', null],
        [officer.personId, null, 'privacy-officer'],
      ].sort(),
    );
  });

  it('is open once for an organisation', async () => {
    const id = await open();
    expect(await open()).toBe(id);
    expect(await scene.get(OpenRightsReviews).execute(admin, 'yearly')).toEqual({ opened: 0 });
  });

  it('is opened by administrators only, and seen by them and the contact person', async () => {
    const id = await open();
    await expect(scene.get(OpenRightsReviews).execute(contact, 'yearly')).rejects.toMatchObject({
      failure: 'forbidden',
    });
    expect(await read(id, admin)).toMatchObject({ id });
    for (const actor of [chair, await aPerson(scene.db, { duties: ['privacy-officer'] })]) {
      await expect(read(id, actor)).rejects.toMatchObject({ failure: 'not-found' });
      expect((await scene.get(RightsReviewList).execute(actor, { limit: 10 })).items).toEqual([]);
    }
  });
});

describe('a line', () => {
  it('is confirmed, and nothing changes', async () => {
    const id = await open();
    expect(await decide(id, partner)).toMatchObject({ closed: false });
    expect(await seats(partner)).toBe(1);
    expect(await read(id)).toMatchObject({ decided: 1, withdrawn: 0 });
    expect(await lastRecorded(scene.db, 'rights-review.decided')).toMatchObject({
      ...{ object_id: id, fields: ['confirmed'], actor_id: contact.personId },
    });
  });

  it('is withdrawn with a reason: the seat ends at once', async () => {
    const id = await open();
    await expect(decide(id, chair, 'withdrawn')).rejects.toMatchObject(invalid('reason', 'required'));
    await decide(id, chair, 'withdrawn', { reason: 'Werkt hier niet meer.' });
    expect(await seats(chair)).toBe(0);
    expect(await lastRecorded(scene.db, 'membership.ended')).toMatchObject({ object_ids: [chair.personId] });
    expect((await read(id)).lineItems.find((line) => line.personId === chair.personId)).toMatchObject({
      ...{ decision: 'withdrawn', reason: 'Werkt hier niet meer.', mayDecide: false },
    });
  });

  it('about a duty takes the duty', async () => {
    const officer = await aPerson(scene.db, { of: organisationId, duties: ['privacy-officer'] });
    const id = await open('quarterly');
    await decide(id, officer, 'withdrawn', { reason: 'Andere functie.' });
    const sql = `SELECT duties FROM identity.person WHERE id = $1`;
    expect(await scene.db.query(sql, [officer.personId])).toEqual([{ duties: [] }]);
  });

  it('is decided once, also at the same moment, and cannot be changed afterwards', async () => {
    const id = await open();
    const outcomes = await Promise.allSettled([
      decide(id, partner),
      decide(id, partner, 'withdrawn', { reason: 'Toch niet.' }),
    ]);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    await expect(decide(id, partner)).rejects.toMatchObject({ code: 'already-decided' });
    const change = `UPDATE identity.rights_review_decision SET decision = 'confirmed'`;
    await expect(scene.db.query(change)).rejects.toMatchObject({ code: '42501' });
  });

  it('about the contact person is for an administrator; others are not', async () => {
    const id = await open();
    await expect(decide(id, contact)).rejects.toMatchObject({ code: 'own-rights' });
    await expect(decide(id, partner, 'confirmed', { actor: admin })).rejects.toMatchObject({
      failure: 'forbidden',
    });
    await decide(id, contact, 'confirmed', { actor: admin });
    await expect(decide(id, partner, 'confirmed', { actor: chair })).rejects.toMatchObject({
      failure: 'not-found',
    });
  });

  it('that is the last one closes the review', async () => {
    const id = await open();
    await decide(id, contact, 'confirmed', { actor: admin });
    await decide(id, chair);
    expect(await decide(id, partner)).toMatchObject({ closed: true });
    expect(await read(id)).toMatchObject({ closedOn: '2026-11-23', decided: 3 });
  });

  it.each(['00000000-0000-7000-8000-000000000000', 'x'])('called %s is not there', async (lineId) => {
    const id = await open();
    const decided = scene.get(DecideLine).execute(contact, id, lineId, { decision: 'confirmed' });
    await expect(decided).rejects.toMatchObject({ failure: 'not-found' });
  });
});

describe('in time', () => {
  it('a review opens by itself, a year or a quarter after the last', async () => {
    const openDue = () => scene.get(OpenRightsReviews).openDue(worker);
    await openDue();
    expect(await openDue()).toBe(0);
    await changeRecorded(
      scene.db,
      (await scene.db.query<{ id: string }[]>('SELECT id FROM identity.rights_review')).map(({ id }) => id),
      `UPDATE identity.rights_review SET closed_on = opened_on`,
    );
    scene.clock.advance({ hours: 24 * 91 });
    expect(await openDue()).toBe(0);
    scene.clock.advance({ hours: 24 * 2 });
    expect(await openDue()).toBeGreaterThan(0);
    const { items } = await scene.get(RightsReviewList).execute(admin, { limit: 100, state: 'open' });
    expect(new Set(items.map(({ kind }) => kind))).toEqual(new Set(['quarterly']));
  });

  it('once, when two workers look at the same moment', async () => {
    const openDue = () => scene.get(OpenRightsReviews).openDue(worker);
    scene.clock.advance({ hours: 24 * 400 });
    const opened = await Promise.all([openDue(), openDue()]);
    expect(Math.max(...opened)).toBeGreaterThan(0);
    const twice = `SELECT FROM identity.rights_review WHERE closed_on IS NULL
                    GROUP BY organisation_id, kind HAVING count(*) > 1`;
    expect(await scene.db.query(twice)).toEqual([]);
  });

  it('what is overdue is told once, to the contact person and administrators', async () => {
    const id = await open();
    scene.clock.advance({ hours: 24 * 30 });
    const before = (await announcedAbout(scene.db, id)).length;
    await scene.get(AnnounceOverdue).execute(worker);
    expect(await announcedAbout(scene.db, id)).toHaveLength(before);
    scene.clock.advance({ hours: 24 });
    expect(await scene.get(AnnounceOverdue).execute(worker)).toBeGreaterThan(0);
    expect(await scene.get(AnnounceOverdue).execute(worker)).toBe(0);
    const told = (await announcedAbout(scene.db, id)).filter(({ type }) => type === 'rights-review.overdue');
    expect(told.map(({ receiverId }) => receiverId).sort()).toEqual(
      [contact.personId, admin.personId].sort(),
    );
    expect(await read(id)).toMatchObject({ overdue: true });
  });
});
