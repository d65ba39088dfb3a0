import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Gate } from '#lib/authorization';
import { UnitOfWork } from '#lib/database';
import { ActorFactory } from '#lib/identity';
import { aCase, announcedAbout, aPerson, changeRecorded, type PersonActor, untilWaiting } from '#lib/testing';
import { type CasesScene, startCases } from '../cases-for-spec.js';
import { Exclude } from './exclude.js';
import { LiftExclusion } from './lift-exclusion.js';

let scene: CasesScene;
let caseId: string;
let first: PersonActor;
let second: PersonActor;
beforeAll(async () => {
  scene = await startCases();
}, 60_000);
beforeEach(async () => {
  const gone = `UPDATE identity.person SET active = false, deactivated_on = now()
                 WHERE active AND duties <> '{}' AND $1::text IS NOT NULL`;
  const rows = await scene.superuser.query<{ id: string }[]>(
    `SELECT id FROM identity.person WHERE duties <> '{}'`,
  );
  await changeRecorded(
    scene.superuser,
    rows.map(({ id }) => id),
    gone,
    ['every officer of before'],
  );
  caseId = await aCase(scene.modules, scene.chair, scene.table);
  first = await anOfficer();
  second = await anOfficer();
});
afterAll(() => scene.stop());

const anOfficer = (given: object = {}) => aPerson(scene.db, { duties: ['privacy-officer'], ...given });
const exclude = (whom: { personId?: string; organisationId?: string }, by = scene.chair) =>
  scene.get(Exclude).execute(by, caseId, { ...whom, reason: 'Is familie.' });
const told = async ({ id }: { id: string }) =>
  (await announcedAbout(scene.db, id)).map(({ type, receiverId }) => `${type} ${receiverId}`).sort();
const toldTo = (...officers: PersonActor[]) =>
  officers.map(({ personId }) => `access.overseer-excluded ${personId}`).sort();
const lastOne = { failure: 'rule-broken', code: 'last-privacy-officer' };

/** As the delivery asks it. */
const maySee = (receiver: PersonActor, exclusionId: string) =>
  scene.get(UnitOfWork).lookUp(scene.chair, async () => {
    const actor = await scene.get(ActorFactory).of(receiver.personId);
    return actor !== null && scene.get(Gate).canSee(actor, 'exclusion', exclusionId);
  });

describe('excluding a privacy officer', () => {
  it('is told at once to the others, and to nobody who is kept out', async () => {
    const third = await anOfficer();
    const ofFirst = await exclude({ personId: first.personId });
    expect(await told(ofFirst)).toEqual(toldTo(second, third));
    expect(await told(await exclude({ personId: second.personId }))).toEqual(toldTo(third));
    expect([await maySee(third, ofFirst.id), await maySee(second, ofFirst.id)]).toEqual([true, false]);
    expect([await maySee(first, ofFirst.id), await maySee(scene.partner, ofFirst.id)]).toEqual([
      false,
      false,
    ]);
  });

  it('by the organisation for which they sit is told as well', async () => {
    const seated = await anOfficer({ at: scene.table });
    const exclusion = await exclude({ organisationId: seated.organisationId });
    expect(await told(exclusion)).toEqual(toldTo(first, second));
  });

  it('is not possible for the last one, neither by name nor by organisation, until another is let in', async () => {
    const seated = await anOfficer({ at: scene.table });
    const { id } = await exclude({ personId: first.personId });
    await exclude({ personId: second.personId });
    await expect(exclude({ personId: seated.personId })).rejects.toMatchObject(lastOne);
    await expect(exclude({ organisationId: seated.organisationId })).rejects.toMatchObject(lastOne);
    await scene.get(LiftExclusion).execute(scene.chair, caseId, id);
    expect(await told(await exclude({ personId: seated.personId }))).toEqual(toldTo(first));
  });

  it('leaves another than who excludes', async () => {
    const leader = await anOfficer({ at: scene.table, role: 'chair' });
    await exclude({ personId: first.personId }, leader);
    await expect(exclude({ personId: second.personId }, leader)).rejects.toMatchObject(lastOne);
  });

  it('leaves one when both are excluded at once', async () => {
    const barrier = scene.superuser.createQueryRunner();
    await barrier.startTransaction();
    await barrier.query('LOCK TABLE cases.exclusion IN SHARE MODE');
    const both = [first, second].map(({ personId }) => exclude({ personId }));
    try {
      await untilWaiting(scene.superuser, both.length);
    } finally {
      await barrier.rollbackTransaction();
      await barrier.release();
    }
    const answers = await Promise.allSettled(both);
    expect(answers.filter(({ status }) => status === 'rejected')).toMatchObject([{ reason: lastOne }]);
  });

  it('is not what excluding anybody else is', async () => {
    expect(await told(await exclude({ personId: scene.partner.personId }))).toEqual([]);
    await exclude({ personId: first.personId });
    expect(await told(await exclude({ organisationId: scene.partner.organisationId }))).toEqual([]);
  });
});
