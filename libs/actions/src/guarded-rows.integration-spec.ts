import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { changeBehindTheLog } from '#lib/testing';
import { type ActionsScene, startActions } from './actions-for-spec.js';
import { AcceptAction } from './follow-up/accept-action.js';
import { ReportProgress } from './follow-up/report-progress.js';

let scene: ActionsScene;
beforeAll(async () => {
  scene = await startActions();
}, 60_000);
afterAll(() => scene.stop());

describe('rows of actions', () => {
  it('do not change without an audit event, by whatever SQL', async () => {
    const { id } = await scene.assign(await scene.aCase());
    await scene.get(AcceptAction).execute(scene.partner, id, 1);
    await scene.get(ReportProgress).execute(scene.partner, id, 2, { note: 'Gesproken.' });
    expect(await changeBehindTheLog(scene.database, 'actions')).toEqual({ unguarded: [], unnoticed: [] });
  });
});
