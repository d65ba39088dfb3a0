import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { actingAt, aCase, aPerson, closeCase, type PersonActor } from '#lib/testing';
import { ReadCase } from '../case-file/read-case.js';
import { ReopenCase } from '../case-file/reopen-case.js';
import { type CasesScene, startCases } from '../cases-for-spec.js';
import { anOpenTable, type OpenTable } from '../open-table-for-spec.js';
import { EndParticipation } from '../participants/end-participation.js';
import { ParticipantList } from '../participants/participant-list.query.js';
import { UseEmergencyAccess } from './use-emergency-access.js';

let scene: CasesScene;
let at: OpenTable;
let partner: PersonActor;
beforeAll(async () => {
  scene = await startCases();
  at = await anOpenTable(scene);
}, 60_000);
beforeEach(async () => {
  scene.clock.reset();
  partner = await aPerson(scene.db, { at: at.table });
});
afterAll(() => scene.stop());

const chair = () => actingAt(at.chair, scene.clock.now());
const use = (caseNumber: string, by: PersonActor = partner, hours = 1) =>
  scene.get(UseEmergencyAccess).execute(actingAt(by, scene.clock.now()), {
    caseNumber,
    hours,
    reason: 'Staat nu bij haar op de stoep.',
  });
async function aFile(): Promise<{ id: string; number: string }> {
  const id = await aCase(scene.modules, chair(), at.table);
  return scene.get(ReadCase).execute(chair(), id);
}
async function end(caseId: string, by: PersonActor = chair()): Promise<void> {
  const { items } = await scene.get(ParticipantList).execute(by, caseId, { limit: 25 });
  const running = items.find(({ state }) => state === 'active');
  await scene.get(EndParticipation).execute(by, caseId, running?.id ?? '');
}
const unused = 'OPN-1999-9999';
const limit = { failure: 'rule-broken', code: 'emergency-limit' };
const ended = { failure: 'rule-broken', code: 'emergency-ended' };

describe('emergency access of one person', () => {
  it('opens three cases in 24 hours, and again one as soon as the first is longer ago', async () => {
    for (let used = 0; used < 3; used += 1) {
      await use((await aFile()).number);
      scene.clock.advance({ minutes: 1 });
    }
    const fourth = await aFile();
    await expect(use(fourth.number)).rejects.toMatchObject(limit);
    scene.clock.advance({ minutes: 24 * 60 - 4 });
    await expect(use(fourth.number)).rejects.toMatchObject(limit);
    scene.clock.advance({ minutes: 1 });
    await use(fourth.number);
    await expect(use((await aFile()).number)).rejects.toMatchObject(limit);
  });

  it('counts what was closed since, and is bounded alike for a number that no case has', async () => {
    for (let used = 0; used < 3; used += 1) {
      const { id, number } = await aFile();
      await use(number);
      await closeCase(scene.modules, chair(), id);
    }
    const file = await aFile();
    const there = await use(file.number).catch((error: unknown) => error);
    expect(there).toMatchObject(limit);
    expect(await use(unused).catch((error: unknown) => error)).toEqual(there);
  });

  it('is counted for each person, and also when all is asked at once', async () => {
    const files = [await aFile(), await aFile(), await aFile(), await aFile(), await aFile()];
    const answers = await Promise.allSettled(files.map(({ number }) => use(number)));
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(3);
    await use(files[0]?.number ?? '', await aPerson(scene.db, { at: at.table, of: partner.organisationId }));
  });

  it('is not taken again for 24 hours when another ended it', async () => {
    const { id, number } = await aFile();
    await use(number, partner, 8);
    await end(id);
    await expect(use(number)).rejects.toMatchObject(ended);
    await use((await aFile()).number);
    scene.clock.advance({ minutes: 24 * 60 - 1 });
    await expect(use(number)).rejects.toMatchObject(ended);
    scene.clock.advance({ minutes: 1 });
    await use(number);
  });

  it('may be taken again when one ended it oneself', async () => {
    const leader = await aPerson(scene.db, { at: at.table, role: 'chair' });
    const { id, number } = await aFile();
    await use(number, leader);
    await end(id, leader);
    await use(number, leader);
  });

  it('may be taken again when it ran out before the case was closed and reopened', async () => {
    const { id, number } = await aFile();
    await use(number);
    scene.clock.advance({ minutes: 61 });
    await closeCase(scene.modules, chair(), id);
    await scene.get(ReopenCase).execute(chair(), id, 2, { reason: 'Er is iets nieuws.' });
    await use(number);
  });
});

describe('what is refused is said to the log', () => {
  it('with the case when there is one, and with nothing when there is not', async () => {
    const { id, number } = await aFile();
    const about = { refused: { caseId: id, tableId: at.table.id } };
    const nothing = { refused: { caseId: null, tableId: null } };
    await expect(use(unused)).rejects.toMatchObject(nothing);
    await use(number);
    await expect(use(number)).rejects.toMatchObject({ code: 'already-open', ...about });
    await end(id);
    await expect(use(number)).rejects.toMatchObject({ ...ended, ...about });
    for (let used = 1; used < 3; used += 1) await use((await aFile()).number);
    await expect(use(number)).rejects.toMatchObject({ ...limit, ...about });
    await expect(use(unused)).rejects.toMatchObject({ ...limit, ...nothing });
  });

  it('with the case of a table that forbids it', async () => {
    const id = await aCase(scene.modules, scene.chair, scene.table);
    const { number } = await scene.get(ReadCase).execute(scene.chair, id);
    await expect(use(number, scene.partner)).rejects.toMatchObject({
      failure: 'invalid',
      refused: { caseId: id, tableId: scene.table.id },
    });
  });
});
