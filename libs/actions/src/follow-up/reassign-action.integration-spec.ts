import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { UnitOfWork } from '#lib/database';
import { anActor, aPerson, type PersonActor } from '#lib/testing';
import { type ActionsScene, startActions } from '../actions-for-spec.js';
import { CompleteAction } from './complete-action.js';
import { AcceptAction } from './accept-action.js';
import { ReadAction } from './read-action.js';
import { ReassignAction } from './reassign-action.js';
import { ReportProgress } from './report-progress.js';

let scene: ActionsScene;
let caseId: string;
let other: PersonActor;
beforeAll(async () => {
  scene = await startActions();
  other = await aPerson(scene.db, { at: scene.table });
}, 60_000);
beforeEach(async () => {
  caseId = await scene.aCase();
});
afterAll(() => scene.stop());

const grantsOf = (actionId: string) =>
  scene.superuser.query<object[]>(
    `SELECT person_id, level, ended_at IS NOT NULL AS ended FROM cases.participant WHERE origin_id = $1 ORDER BY id`,
    [actionId],
  );

/** As the database shows them to whom the unit of work is for. */
const notesIn = (actionId: string) =>
  scene
    .get(UnitOfWork)
    .manager.query<object[]>('SELECT note FROM actions.progress WHERE action_id = $1', [actionId]);

describe('giving an action to somebody else', () => {
  it('gives them the sight it takes, and takes it from the one before', async () => {
    const { id } = await scene.assign(caseId);
    const state = await scene.get(ReassignAction).execute(scene.chair, id, 1, { assigneeId: other.personId });
    expect(state).toEqual({ status: 'assigned', version: 2 });
    expect(await grantsOf(id)).toEqual([
      { person_id: scene.partner.personId, level: 'own-actions', ended: true },
      { person_id: other.personId, level: 'own-actions', ended: false },
    ]);
    await expect(scene.get(AcceptAction).execute(scene.partner, id, 2)).rejects.toMatchObject({
      failure: 'not-found',
    });
    await scene.get(AcceptAction).execute(other, id, 2);
    expect(await scene.said(id)).toContainEqual({ type: 'action.assigned', receiverId: other.personId });
  });

  it('does not give them what another organisation reported (L-12)', async () => {
    const { id } = await scene.assign(caseId);
    const { partner, chair } = scene;
    const report = (actor: PersonActor, version: number, note: string) =>
      scene.get(ReportProgress).execute(actor, id, version, { note });
    const notesFor = async (actor: PersonActor) =>
      (await scene.get(ReadAction).execute(actor, id)).progress.map(({ note }) => note);
    await scene.get(AcceptAction).execute(partner, id, 1);
    await report(partner, 2, 'Is onder behandeling.');
    const colleague = await aPerson(scene.db, { at: scene.table, of: partner.organisationId });
    await scene.get(ReassignAction).execute(chair, id, 3, { assigneeId: colleague.personId });
    expect(await notesFor(colleague)).toEqual(['Is onder behandeling.']);
    await scene.get(ReassignAction).execute(chair, id, 4, { assigneeId: other.personId });
    expect(await notesFor(other)).toEqual([]);
    await scene.get(AcceptAction).execute(other, id, 5);
    await report(other, 6, 'Huisbezoek gedaan.');
    expect(await notesFor(other)).toEqual(['Huisbezoek gedaan.']);
    expect(await notesFor(chair)).toEqual(['Is onder behandeling.', 'Huisbezoek gedaan.']);
    const seen = scene.get(UnitOfWork).lookUp(other, () => notesIn(id));
    await expect(seen).resolves.toEqual([{ note: 'Huisbezoek gedaan.' }]);
  });

  it('is for who leads the table, and for open actions, and only to who sits there', async () => {
    const { id } = await scene.assign(caseId);
    const give = (actor: PersonActor, version: number, assigneeId = other.personId) =>
      scene.get(ReassignAction).execute(actor, id, version, { assigneeId });
    await expect(give(scene.partner, 1)).rejects.toMatchObject({ failure: 'forbidden' });
    await expect(give(other, 1)).rejects.toMatchObject({ failure: 'not-found' });
    await expect(give(scene.chair, 1, anActor().personId)).rejects.toMatchObject({
      errors: [{ field: 'assigneeId', code: 'may-not-see-case' }],
    });
    await expect(give(scene.chair, 7)).rejects.toMatchObject({ failure: 'stale' });
    await scene.get(AcceptAction).execute(scene.partner, id, 1);
    await scene
      .get(CompleteAction)
      .execute(scene.partner, id, 2, { outcome: 'executed', explanation: 'Gedaan.' });
    await expect(give(scene.chair, 3)).rejects.toMatchObject({ code: 'cannot-reassign' });
  });
});
