import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Gate } from '#lib/authorization';
import { Case } from '#lib/cases';
import { UnitOfWork } from '#lib/database';
import { aCase, aPerson, aTable, lastRecorded, type PersonActor } from '#lib/testing';
import { type ActionsScene, startActions } from '../actions-for-spec.js';
import { AcceptAction } from './accept-action.js';
import { ActionList } from './action-list.query.js';
import { CompleteAction } from './complete-action.js';
import { DeclineAction } from './decline-action.js';
import { ReadAction } from './read-action.js';

let scene: ActionsScene;
let caseId: string;
/** Sits at the table, and was never invited to the case. */
let assignee: PersonActor;
let id: string;
beforeAll(async () => {
  scene = await startActions();
}, 60_000);
beforeEach(async () => {
  caseId = await aCase(scene.modules, scene.chair, scene.table);
  assignee = await aPerson(scene.db, { at: scene.table });
  ({ id } = await scene.assign(caseId, { assigneeId: assignee.personId }));
});
afterAll(() => scene.stop());

const sees = (actor: PersonActor, which = caseId) =>
  scene.get(UnitOfWork).lookUp(actor, () => scene.get(Gate).canSee(actor, 'case', which));
const accept = (which = id) => scene.get(AcceptAction).execute(assignee, which, 1);
const complete = (outcome: 'executed' | 'not-executed', which = id) =>
  scene.get(CompleteAction).execute(assignee, which, 2, { outcome, explanation: 'Gesproken.' });
const decline = () => scene.get(DeclineAction).execute(assignee, id, 1, { reason: 'Geen plaats.' });
const running = {
  personId: expect.any(String),
  level: 'own-actions',
  track: 'all',
  endedBy: null,
  ended: false,
};

describe('whoever is asked to act', () => {
  it('sees from then on that the case runs, and not what is in it', async () => {
    expect(await scene.grantsFor(id)).toEqual([{ ...running, personId: assignee.personId }]);
    expect(await sees(assignee)).toBe(true);
    const dossier = scene
      .get(UnitOfWork)
      .lookUp(assignee, () => scene.get(Gate).load(assignee, 'read-dossier', Case, caseId));
    await expect(dossier).rejects.toMatchObject({ failure: 'forbidden' });
  });

  it('is the only one of their organisation who does', async () => {
    expect(await sees(await aPerson(scene.db, { at: scene.table, of: assignee.organisationId }))).toBe(false);
  });

  it.each<[string, () => Promise<unknown>]>([
    ['declining', decline],
    ['completing', () => accept().then(() => complete('executed'))],
    ['saying why it was not executed', () => accept().then(() => complete('not-executed'))],
  ])('no longer does after %s, which is kept and recorded', async (_name, end) => {
    await end();
    expect(await sees(assignee)).toBe(false);
    expect(await scene.grantsFor(id)).toEqual([
      { ...running, personId: assignee.personId, endedBy: assignee.personId, ended: true },
    ]);
    expect(await lastRecorded(scene.db, 'case.participant-ended')).toMatchObject({
      ...{ actor_id: assignee.personId, case_id: caseId, purpose: 'sample' },
    });
  });

  it('still reads their own action after that, with the number of the case', async () => {
    const { caseNumber } = await scene.get(ReadAction).execute(assignee, id);
    await decline();
    const after = await scene.get(ReadAction).execute(assignee, id);
    expect(after).toMatchObject({ status: 'declined', caseId: null, caseNumber, context: { caseNumber } });
    const { items } = await scene.get(ActionList).execute(assignee, { limit: 10 });
    expect(items).toMatchObject([{ id, caseNumber }]);
    expect(caseNumber).not.toBe('');
  });

  it('keeps it until the last of their actions has ended', async () => {
    const second = await scene.assign(caseId, { assigneeId: assignee.personId });
    await decline();
    expect(await sees(assignee)).toBe(true);
    await accept(second.id);
    await complete('executed', second.id);
    expect(await sees(assignee)).toBe(false);
  });

  it('keeps what they were invited to', async () => {
    const invited = await scene.assign(await scene.aCase());
    const { caseId: invitedTo } = await scene.get(ReadAction).execute(scene.partner, invited.id);
    await scene.get(DeclineAction).execute(scene.partner, invited.id, 1, { reason: 'Geen plaats.' });
    expect(await sees(scene.partner, invitedTo ?? '')).toBe(true);
  });

  it('sees neither case nor action once kept out of the case', async () => {
    await scene.keepOut(caseId, { personId: assignee.personId });
    expect(await sees(assignee)).toBe(false);
    await expect(scene.get(ReadAction).execute(assignee, id)).rejects.toMatchObject({ failure: 'not-found' });
    await expect(accept()).rejects.toMatchObject({ failure: 'not-found' });
    expect((await scene.get(ActionList).execute(assignee, { limit: 10 })).items).toEqual([]);
  });
});

describe('at a regional table', () => {
  it('who sits for another municipality cannot be asked, and who leads for this one needs no grant', async () => {
    const region = await aTable(scene.db);
    const chair = await aPerson(scene.db, { at: region, role: 'chair' });
    const inGroningen = await aCase(scene.modules, chair, region, { municipality: 'Groningen' });
    const elsewhere = await scene.leaderFor(region, 'Westerkwartier');
    const here = await scene.leaderFor(region, 'Groningen');
    const ask = (whom: PersonActor) => scene.assign(inGroningen, { assigneeId: whom.personId }, chair);
    await expect(ask(elsewhere)).rejects.toMatchObject({
      errors: [{ field: 'assigneeId', code: 'may-not-see-case' }],
    });
    expect(await scene.grantsFor((await ask(here)).id)).toEqual([]);
  });
});
