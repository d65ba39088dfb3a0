import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { changeBehindTheLog } from '#lib/testing';
import { SupplementSignal } from './additions/supplement-signal.js';
import { type IntakeScene, startIntake, triageTo } from './intake-for-spec.js';
import { TriageSignal } from './triage/triage-signal.js';

let scene: IntakeScene;
beforeAll(async () => {
  scene = await startIntake();
}, 60_000);
afterAll(() => scene.stop());

describe('rows of intake', () => {
  it('do not change without an audit event, by whatever SQL', async () => {
    const id = await scene.aSignal();
    await scene.get(TriageSignal).execute(scene.chair, id, 1, triageTo('ask'));
    await scene.get(SupplementSignal).execute(scene.partner, id, 2, { text: 'Op maandag en donderdag.' });
    expect(await changeBehindTheLog(scene.database, 'intake')).toEqual({ unguarded: [], unnoticed: [] });
  });
});
