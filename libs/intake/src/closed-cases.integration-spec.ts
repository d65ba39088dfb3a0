import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { TransitionCase } from '#lib/cases';
import { changeRecorded } from '#lib/testing';
import { type IntakeScene, startIntake, triageTo } from './intake-for-spec.js';
import { SignalList } from './signals/signal-list.query.js';
import { TriageSignal } from './triage/triage-signal.js';

let scene: IntakeScene;
beforeAll(async () => {
  scene = await startIntake();
}, 60_000);
afterAll(() => scene.stop());

const seenBy = async (actor = scene.chair) =>
  (await scene.get(SignalList).execute(actor, { limit: 100 })).items.map(({ id }) => id);

it('a signal knows that the case is closed that came of it, until it is opened again', async () => {
  const id = await scene.aSignal();
  const { caseId } = await scene.get(TriageSignal).execute(scene.chair, id, 1, triageTo('accepted'));
  await scene
    .get(TransitionCase)
    .execute(scene.chair, caseId ?? '', 1, { to: 'closed', reason: 'Doel bereikt.' });
  expect(await seenBy()).not.toContain(id);
  expect(await seenBy(scene.partner)).toContain(id);
  const reopening = 'UPDATE cases.case SET closed_at = NULL WHERE id = $1';
  await changeRecorded(scene.superuser, [caseId ?? ''], reopening, [caseId]);
  expect(await seenBy()).toContain(id);
});
