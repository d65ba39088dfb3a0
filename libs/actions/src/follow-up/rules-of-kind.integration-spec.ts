import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type LegalTerm, TableCatalogue } from '#lib/table-definition';
import { aCase, aPerson, aTable, aTableDefinition, type PersonActor } from '#lib/testing';
import { type ActionsScene, startActions } from '../actions-for-spec.js';
import { AcceptAction } from './accept-action.js';
import type { AssignActionDto } from './action.dto.js';
import { CompleteAction } from './complete-action.js';
import { DeclineAction } from './decline-action.js';
import { ReadAction } from './read-action.js';
import { ReportProgress } from './report-progress.js';

const article = 'Voorbeeldwet artikel 28';
const term: LegalTerm = {
  ...{ first: { days: 10 }, extension: { times: 1, each: { days: 18 } }, total: null },
  ...{ article: 'Voorbeeldwet artikel 2', verified: false },
};

let scene: ActionsScene;
let chair: PersonActor;
let caseId: string;
beforeAll(async () => {
  scene = await startActions();
  scene.get(TableCatalogue).register({
    ...aTableDefinition,
    kind: 'with-rules',
    prefix: 'RUL',
    actionKinds: [
      { code: 'other', label: 'Andere actie' },
      { code: 'check', label: 'Toets', referenceOnly: article },
      { code: 'ban', label: 'Verbod', term },
    ],
    barriers: {
      source: 'Voorbeeldmodel',
      verified: false,
      items: [{ code: 'housing', label: 'Huisvesting' }],
    },
  });
  const table = await aTable(scene.db, { kind: 'with-rules' });
  chair = await aPerson(scene.db, { at: table, role: 'chair' });
  caseId = await aCase(scene.modules, chair, table);
}, 60_000);
afterAll(() => scene.stop());

const assign = (given: Partial<AssignActionDto>) =>
  scene.assign(caseId, { assigneeId: chair.personId, ...given }, chair);

describe('an action of which the law allows a reference only', () => {
  const text = 'Geheim: er is een strafblad.';
  const refused = (field: string) => ({
    failure: 'invalid',
    errors: [{ field, code: 'reference-only', message: expect.stringContaining(article) }],
  });
  let id: string;
  beforeEach(async () => {
    ({ id } = await assign({ kind: 'check', description: 'BIB-2026/0042' }));
  });
  const accept = () => scene.get(AcceptAction).execute(chair, id, 1);
  const decline = (reason: string) => scene.get(DeclineAction).execute(chair, id, 1, { reason });
  const report = (note: string) => scene.get(ReportProgress).execute(chair, id, 2, { note });
  const complete = (explanation: string, version: number) =>
    scene.get(CompleteAction).execute(chair, id, version, { outcome: 'executed', explanation });

  it('takes no other text, at any step, and keeps nothing of trying', async () => {
    await expect(assign({ kind: 'check', description: text })).rejects.toMatchObject(refused('description'));
    await expect(decline(text)).rejects.toMatchObject(refused('reason'));
    await accept();
    await expect(report(text)).rejects.toMatchObject(refused('note'));
    await expect(complete(text, 2)).rejects.toMatchObject(refused('explanation'));
    expect(await scene.get(ReadAction).execute(chair, id)).toMatchObject({
      status: 'accepted',
      progress: [],
    });
  });

  it('goes its way with references, and says by which article', async () => {
    await accept();
    await report('BIB-2026/0042');
    await complete('BIB-2026/0043', 3);
    expect(await scene.get(ReadAction).execute(chair, id)).toMatchObject({
      referenceOnly: article,
      description: 'BIB-2026/0042',
      progress: [{ note: 'BIB-2026/0042' }],
      outcomeExplanation: 'BIB-2026/0043',
    });
  });
});

describe('a measure with a legal term', () => {
  const measure = { kind: 'ban', startsOn: '2026-11-01', endsOn: '2026-11-11' };
  const invalid = (field: string, code: string) => ({
    failure: 'invalid',
    errors: [expect.objectContaining({ field, code })],
  });

  it('is kept with the days on which it runs', async () => {
    const { id } = await assign(measure);
    expect(await scene.get(ReadAction).execute(chair, id)).toMatchObject({ ...measure, extensions: 0 });
    const extended = { ...measure, endsOn: '2026-11-29', extensions: 1 };
    const extension = await assign(extended);
    expect(await scene.get(ReadAction).execute(chair, extension.id)).toMatchObject(extended);
  });

  it.each([
    ['beyond-legal-term', { endsOn: '2026-11-12' }, 'endsOn'],
    ['beyond-legal-term', { endsOn: '2026-11-30', extensions: 1 }, 'endsOn'],
    ['too-many-extensions', { extensions: 2 }, 'extensions'],
  ])('is refused as %s: %j', async (code, given, field) => {
    await expect(assign({ ...measure, ...given })).rejects.toMatchObject({
      failure: 'rule-broken',
      code,
      message: expect.stringContaining(term.article),
      errors: [{ field }],
    });
  });

  it('says when it starts and ends, and no other action does', async () => {
    const { startsOn, endsOn } = measure;
    await expect(assign({ kind: 'ban', endsOn })).rejects.toMatchObject(invalid('startsOn', 'required'));
    await expect(assign({ kind: 'ban', startsOn })).rejects.toMatchObject(invalid('endsOn', 'required'));
    const backwards = assign({ ...measure, endsOn: '2026-10-31' });
    await expect(backwards).rejects.toMatchObject(invalid('endsOn', 'before-start'));
    await expect(assign({ endsOn })).rejects.toMatchObject(invalid('endsOn', 'not-applicable'));
    await expect(assign({ extensions: 0 })).rejects.toMatchObject(invalid('extensions', 'not-applicable'));
  });
});

describe('the barrier that an action raises', () => {
  it('is one of the model of its table', async () => {
    const { id } = await assign({ barrier: 'housing' });
    const view = await scene.get(ReadAction).execute(chair, id);
    expect(view).toMatchObject({ barrier: 'housing', barrierLabel: 'Huisvesting' });
    await expect(assign({ barrier: 'moon' })).rejects.toMatchObject({
      errors: [{ field: 'barrier', code: 'unknown' }],
    });
    const elsewhere = scene.assign(await scene.aCase(), { barrier: 'housing' });
    await expect(elsewhere).rejects.toMatchObject({ errors: [{ field: 'barrier', code: 'unknown' }] });
  });
});
