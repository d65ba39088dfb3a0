import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { aParticipation, aPerson, aSeat, aTable, lastRecorded, recordedAbout } from '#lib/testing';
import { type ActionsScene, startActions } from '../actions-for-spec.js';
import { AcceptAction } from './accept-action.js';
import type { ActionState } from './action.dto.js';
import { CompleteAction } from './complete-action.js';
import { DeclineAction } from './decline-action.js';
import { ReadAction } from './read-action.js';
import { ReportProgress } from './report-progress.js';

let scene: ActionsScene;
let caseId: string;
let id: string;
beforeAll(async () => {
  scene = await startActions();
  caseId = await scene.aCase();
}, 60_000);
beforeEach(async () => {
  ({ id } = await scene.assign(caseId));
});
afterAll(() => scene.stop());

type Verb = 'accept' | 'decline' | 'progress' | 'complete';
const explanation = 'Geheim: hulp is gestart.';

function answer(verb: Verb, version = 1, actor = scene.partner): Promise<ActionState> {
  switch (verb) {
    case 'accept':
      return scene.get(AcceptAction).execute(actor, id, version);
    case 'decline':
      return scene.get(DeclineAction).execute(actor, id, version, { reason: explanation });
    case 'progress':
      return scene.get(ReportProgress).execute(actor, id, version, { note: explanation });
    case 'complete':
      return scene.get(CompleteAction).execute(actor, id, version, { outcome: 'executed', explanation });
  }
}
const read = (actor = scene.partner) => scene.get(ReadAction).execute(actor, id);
const toldTo = async (person: { personId: string }) =>
  (await scene.said(id)).filter(({ receiverId }) => receiverId === person.personId).map(({ type }) => type);

describe('the assignee of an action', () => {
  it('accepts it, reports on it and completes it; whoever asked for it hears of it', async () => {
    expect(await answer('accept')).toEqual({ status: 'accepted', version: 2 });
    expect(await answer('progress', 2)).toEqual({ status: 'in-progress', version: 3 });
    expect(await answer('complete', 3)).toEqual({ status: 'completed', version: 4 });
    expect(await toldTo(scene.chair)).toEqual(['action.accepted', 'action.completed']);
    expect(await read()).toMatchObject({
      status: 'completed',
      outcomeExplanation: explanation,
      progress: [{ note: explanation }],
      allowedActions: [],
    });
  });

  it('may report more than once, and each report counts as a change', async () => {
    await answer('accept');
    await answer('progress', 2);
    expect(await answer('progress', 3)).toEqual({ status: 'in-progress', version: 4 });
    expect((await read()).progress).toHaveLength(2);
  });

  it('declines it with a reason', async () => {
    expect(await answer('decline')).toEqual({ status: 'declined', version: 2 });
    expect(await toldTo(scene.chair)).toEqual(['action.declined']);
    expect(await read()).toMatchObject({ declineReason: explanation, overdue: false });
  });

  it('leaves in the log what happened, and not what was said', async () => {
    await answer('accept');
    await answer('progress', 2);
    await answer('complete', 3);
    const events = await recordedAbout(scene.db, id);
    expect(events.map(({ action, fields }) => [action, fields])).toEqual([
      ['action.assigned', null],
      ['action.accepted', ['status']],
      ['action.progressed', ['status', 'progress']],
      ['action.completed', ['status', 'outcomeExplanation']],
    ]);
    expect(JSON.stringify(events)).not.toContain('Geheim');
  });

  it('cannot complete what was not accepted, and nothing is kept of trying', async () => {
    const before = (await recordedAbout(scene.db, id)).length;
    await expect(answer('complete')).rejects.toMatchObject({
      failure: 'rule-broken',
      code: 'cannot-complete',
    });
    expect(await recordedAbout(scene.db, id)).toHaveLength(before);
    expect(await read()).toMatchObject({ status: 'assigned', version: 1 });
  });

  it('who saw another version is told so', async () => {
    await answer('accept');
    await expect(answer('progress', 1)).rejects.toMatchObject({ failure: 'stale' });
  });

  it('in two windows at once answers once', async () => {
    const both = await Promise.allSettled([answer('accept'), answer('decline')]);
    expect(both.filter(({ status }) => status === 'rejected')).toMatchObject([
      { reason: { failure: 'stale' } },
    ]);
    expect((await read()).version).toBe(2);
  });
});

describe('an action of somebody else', () => {
  it.each<Verb>(['accept', 'decline', 'progress', 'complete'])(
    'is read by the chair, who may not %s it',
    async (verb) => {
      expect(await read(scene.chair)).toMatchObject({ allowedActions: ['reassign'], caseId });
      await expect(answer(verb, 1, scene.chair)).rejects.toMatchObject({ failure: 'forbidden' });
    },
  );

  it('is unknown to a colleague, to a partner with the dossier, and to the chair of another table', async () => {
    const colleague = await aPerson(scene.db, { at: scene.table, of: scene.partner.organisationId });
    const insider = await aPerson(scene.db, { at: scene.table });
    await aParticipation(scene.modules, scene.chair, caseId, insider.organisationId);
    const stranger = await aPerson(scene.db, { at: await aTable(scene.db), role: 'chair' });
    for (const actor of [colleague, insider, stranger]) {
      await expect(read(actor)).rejects.toMatchObject({ failure: 'not-found' });
      await expect(answer('accept', 1, actor)).rejects.toMatchObject({ failure: 'not-found' });
    }
  });

  it('was theirs until they left the table', async () => {
    const gone = { ...scene.partner, memberships: [] };
    await expect(read(gone)).rejects.toMatchObject({ failure: 'not-found' });
    const elsewhere = await aSeat(scene.db, gone, { at: await aTable(scene.db) });
    await expect(answer('accept', 1, elsewhere)).rejects.toMatchObject({ failure: 'not-found' });
  });
});

describe('reading an action', () => {
  it('gives an assignee the minimal context: number, table and purpose, and nothing of the content', async () => {
    const view = await read();
    expect(view).toMatchObject({
      caseId,
      context: { caseNumber: view.number.slice(0, -'-A01'.length), purposeLabel: 'Voorbeelddoel' },
      assignee: { id: scene.partner.personId },
      allowedActions: ['accept', 'decline'],
    });
    expect(JSON.stringify(view)).not.toMatch(/Een casus|Onderwerp/);
    expect(await lastRecorded(scene.db, 'action.read')).toMatchObject({ object_id: id, case_id: caseId });
  });

  it('tells from the day after that it is late', async () => {
    scene.clock.advance({ days: 14 });
    expect((await read()).overdue).toBe(false);
    scene.clock.advance({ days: 1 });
    expect((await read()).overdue).toBe(true);
    scene.clock.reset();
  });
});
