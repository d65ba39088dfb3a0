import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { newId } from '#lib/kernel';
import { anEventAbout, changeRecorded, closeCase, later, untilWaiting } from '#lib/testing';
import { type ActionsScene, startActions } from './actions-for-spec.js';
import { AcceptAction } from './follow-up/accept-action.js';
import { ActionList } from './follow-up/action-list.query.js';
import { CompleteAction } from './follow-up/complete-action.js';

let scene: ActionsScene;
beforeAll(async () => {
  scene = await startActions();
}, 60_000);
afterAll(() => scene.stop());

/** A case with an action that was done, closed afterwards. */
async function closedCase() {
  const caseId = await scene.aCase();
  const { id } = await scene.assign(caseId);
  await scene.get(AcceptAction).execute(scene.partner, id, 1);
  await scene
    .get(CompleteAction)
    .execute(scene.partner, id, 2, { outcome: 'executed', explanation: 'Gesproken.' });
  await closeCase(scene.modules, scene.chair, caseId);
  return { caseId, id };
}

const stored = async (id: string) =>
  (
    await scene.superuser.query<{ caseClosed: boolean }[]>(
      'SELECT case_closed AS "caseClosed" FROM actions.action WHERE id = $1',
      [id],
    )
  )[0]?.caseClosed;
const seen = async (actor = scene.chair) =>
  (await scene.get(ActionList).execute(actor, { status: 'closed', limit: 100 })).items.map(({ id }) => id);

it('an action knows that its case is closed, until it is opened again', async () => {
  const { caseId, id } = await closedCase();
  expect(await stored(id)).toBe(true);
  expect([await seen(), await seen(scene.partner)].flat()).not.toContain(id);
  const reopening = 'UPDATE cases.case SET closed_at = NULL WHERE id = $1';
  await changeRecorded(scene.superuser, [caseId], reopening, [caseId]);
  expect(await stored(id)).toBe(false);
  expect(await seen()).toContain(id);
  expect(await seen(scene.partner)).toContain(id);
});

/** A row like another, which says that its case is open. */
const copyOf = (id: string, copy: string) =>
  changeRecorded(
    scene.superuser,
    [copy],
    `INSERT INTO actions.action SELECT copy.*
       FROM actions.action one, jsonb_populate_record(one,
              jsonb_build_object('id', $2::uuid, 'number', $2::uuid, 'case_closed', false)) copy
      WHERE one.id = $1`,
    [id, copy],
  );

it('cannot be told otherwise, by whatever SQL', async () => {
  const [{ id }, copy] = [await closedCase(), newId()];
  const lie = 'UPDATE actions.action SET case_closed = false WHERE id = $1';
  await changeRecorded(scene.superuser, [id], lie, [id]);
  await copyOf(id, copy);
  expect([await stored(id), await stored(copy)]).toEqual([true, true]);
});

it('knows it also when it had to wait for the closing', async () => {
  const caseId = await scene.aCase();
  const [{ id }, copy] = [await scene.assign(caseId), newId()];
  const assigning = later(() => copyOf(id, copy));
  await scene.superuser.transaction(async (manager) => {
    await anEventAbout(manager, [caseId, id]);
    await manager.query(
      'UPDATE cases.participant SET ended_at = now() WHERE case_id = $1 AND ended_at IS NULL',
      [caseId],
    );
    await manager.query('UPDATE cases.case SET closed_at = now() WHERE id = $1', [caseId]);
    assigning.start();
    await untilWaiting(scene.superuser);
  });
  await assigning.outcome;
  expect([await stored(id), await stored(copy)]).toEqual([true, true]);
});
