import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { aPerson, recordedAbout } from '#lib/testing';
import { type IntakeScene, startIntake, triageTo } from '../intake-for-spec.js';
import { ReadSignal } from '../signals/read-signal.js';
import { TriageSignal } from '../triage/triage-signal.js';
import { SupplementSignal } from './supplement-signal.js';

const text = 'Gezien op maandag en donderdag, telkens na tienen.';
const question = 'Op welke dagen is dit gezien?';

let scene: IntakeScene;
let id: string;
beforeAll(async () => {
  scene = await startIntake();
}, 60_000);
beforeEach(async () => {
  scene.clock.reset();
  id = await scene.aSignal();
});
afterAll(() => scene.stop());

const decide = (outcome: string, version: number) =>
  scene.get(TriageSignal).execute(scene.chair, id, version, triageTo(outcome));
const supplement = (version: number, actor = scene.partner) =>
  scene.get(SupplementSignal).execute(actor, id, version, { text });
const read = (actor = scene.chair) => scene.get(ReadSignal).execute(actor, id);

describe('answering what triage asked', () => {
  it('puts the signal before triage again, with question and answer for both to read', async () => {
    await decide('ask', 1);
    scene.clock.advance({ days: 2 });
    expect(await supplement(2)).toMatchObject({ status: 'received', version: 3 });
    for (const reader of [scene.chair, scene.partner])
      expect(await read(reader)).toMatchObject({
        ...{ status: 'received', version: 3 },
        additions: [{ question, text, addedAt: scene.clock.now().toISOString() }],
      });
    expect(await decide('accepted', 3)).toMatchObject({ status: 'accepted' });
  });

  it('keeps every round', async () => {
    for (const version of [1, 3]) {
      await decide('ask', version);
      await supplement(version + 1);
    }
    expect((await read()).additions).toMatchObject([{ question }, { question }]);
  });

  it('is told to who leads the table, and to nobody else', async () => {
    const coordinator = await aPerson(scene.db, { at: scene.table, role: 'process-coordinator' });
    await aPerson(scene.db, { at: scene.table });
    await decide('ask', 1);
    await supplement(2);
    const told = (await scene.said(id)).filter(({ type }) => type === 'signal.supplemented');
    expect(told.map(({ receiverId }) => receiverId).sort()).toEqual(
      [scene.chair.personId, coordinator.personId].sort(),
    );
  });

  it('is recorded without a word of what it says', async () => {
    await decide('ask', 1);
    await supplement(2);
    const events = await recordedAbout(scene.db, id);
    expect(events).toContainEqual(
      expect.objectContaining({ action: 'signal.supplemented', actor_id: scene.partner.personId }),
    );
    expect(JSON.stringify(events)).not.toMatch(/maandag|dagen/);
  });
});

describe('adding unasked', () => {
  it('makes a decision on what was seen before stale', async () => {
    expect(await supplement(1)).toMatchObject({ status: 'received', version: 2 });
    await expect(decide('refused', 1)).rejects.toMatchObject({ failure: 'stale' });
    expect((await read()).additions).toMatchObject([{ question: null, text }]);
  });
});

describe('an addition is refused', () => {
  it('once a decision was taken', async () => {
    await decide('refused', 1);
    await expect(supplement(2)).rejects.toMatchObject({ code: 'already-decided' });
  });

  it('from who saw another version', async () => {
    await decide('ask', 1);
    await expect(supplement(1)).rejects.toMatchObject({ failure: 'stale' });
  });

  it('from the chair, who may read it, and from a colleague of the reporter, who may not', async () => {
    await expect(supplement(1, scene.chair)).rejects.toMatchObject({ failure: 'forbidden' });
    const colleague = await aPerson(scene.db, { at: scene.table, of: scene.partner.organisationId });
    await expect(supplement(1, colleague)).rejects.toMatchObject({ failure: 'not-found' });
  });
});
