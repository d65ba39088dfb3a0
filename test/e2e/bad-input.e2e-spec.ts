import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { HttpClient } from '#lib/testing';
import { type Installation, startInstallation } from './installation.js';
import { expectRefusal } from './refusal.js';
import { Storage, type StoredRows } from './stored-rows.js';
import { anAction, aSignal, assign, aTriage, inDays, openCase, personIdOf, tableOf } from './story.js';
import type { TableView } from './story.js';

/** What is changed in a body that would have been accepted, and how that must be refused. */
type Change<Body> = (body: Body) => unknown;
type Rows<Body> = [what: string, change: Change<Body>, field: string, status?: number][];

const nobody = '01890000-0000-7000-8000-000000000000';
const nul = 'tekst met een \u0000 erin';
const half = 'tekst met een \uD83D erin';
const long = 'a'.repeat(20_000);

let installation: Installation;
let storage: Storage;
let before: StoredRows;
let police: HttpClient;
let chair: HttpClient;
let assignee: HttpClient;
let table: TableView;
let assigneeId: string;
let signalId: string;
let refusedId: string;
let caseId: string;
let actionId: string;
let outsiderId: string;
let excludedId: string;
let otherCaseId: string;

beforeAll(async () => {
  installation = await startInstallation();
  await installation.worker.stop();
  police = await installation.signIn('politie');
  chair = await installation.signIn('voorzitter.mensenhandel');
  assignee = await installation.signIn('zorgcoordinator');
  table = await tableOf(chair, 'mensenhandel');
  assigneeId = await personIdOf(assignee);
  signalId = (await police.post<{ id: string }>('/signals', aSignal(table))).body.id;
  refusedId = (await police.post<{ id: string }>('/signals', aSignal(table))).body.id;
  await chair.post(`/signals/${refusedId}/triage`, aTriage(table, 'refuse'), { ifMatch: 1 });
  ({ caseId } = await openCase(police, chair, table));
  actionId = (await assign(chair, table, caseId, assigneeId, inDays(7))).body.id;
  const otherChair = await installation.signIn('voorzitter.ondermijning');
  const otherTable = await tableOf(otherChair, 'ondermijning');
  outsiderId = await personIdOf(await installation.signIn('voorzitter.zorgenveiligheid'));
  excludedId = await personIdOf(police);
  const exclusion = { personId: excludedId, reason: 'Is familie van een betrokkene.' };
  await chair.post(`/cases/${caseId}/exclusions`, exclusion);
  otherCaseId = (await openCase(police, otherChair, otherTable)).caseId;
  storage = await Storage.open(installation.database.adminUrl);
  before = await storage.rows();
}, 120_000);

afterAll(async () => {
  await storage.close();
  await installation.stop();
});

/** Nothing is half done: not one row more, less or other than before. */
async function expectNothingStored(): Promise<void> {
  expect(await storage.rows()).toEqual(before);
}

describe('a signal', () => {
  type Body = ReturnType<typeof aSignal>;
  const withSubject = (change: object) => (body: Body) => ({
    ...body,
    subjects: [{ ...body.subjects[0], ...change }],
  });
  const rows: Rows<Body> = [
    ['an unknown field', (body) => ({ ...body, priority: 1 }), 'priority'],
    ['an unknown field of a subject', withSubject({ nationality: 'NL' }), 'subjects[0].nationality'],
    ['a number for a text', (body) => ({ ...body, description: 12_345_678_901 }), 'description'],
    ['an object for a text', (body) => ({ ...body, description: { $ne: '' } }), 'description'],
    ['a list for a text', (body) => ({ ...body, description: [body.description] }), 'description'],
    ['no description', (body) => ({ ...body, description: undefined }), 'description'],
    ['null for a description', (body) => ({ ...body, description: null }), 'description'],
    ['a description of spaces', (body) => ({ ...body, description: ' '.repeat(40) }), 'description'],
    ['a NUL', (body) => ({ ...body, description: nul }), 'description'],
    ['half a surrogate pair', (body) => ({ ...body, description: half }), 'description'],
    ['a text too long', (body) => ({ ...body, description: long }), 'description'],
    ['a NUL in the name of a subject', withSubject({ name: nul }), 'subjects[0].name'],
    ['half a pair in an address', withSubject({ address: half }), 'subjects[0].address'],
    ['a NUL in a kind', withSubject({ kind: '\u0000' }), 'subjects[0].kind'],
    ['a NUL in a theme', (body) => ({ ...body, themes: ['\u0000'] }), 'themes'],
    ['a NUL in the code of the table', (body) => ({ ...body, tableCode: '\u0000' }), 'tableCode'],
    ['no subject', (body) => ({ ...body, subjects: [] }), 'subjects'],
    ['a subject that is a text', (body) => ({ ...body, subjects: ['Jan'] }), 'subjects[0]'],
    ['a subject that is null', (body) => ({ ...body, subjects: [null] }), 'subjects[0]'],
    ['a subject that is a list', (body) => ({ ...body, subjects: [[]] }), 'subjects[0].kind'],
    ['subjects that are an object', (body) => ({ ...body, subjects: { 0: body.subjects[0] } }), 'subjects'],
    [
      'too many subjects',
      (body) => ({ ...body, subjects: Array.from({ length: 51 }, () => body.subjects[0]) }),
      'subjects',
    ],
    ['an unknown kind of subject', withSubject({ kind: 'horse' }), 'subjects[0].kind'],
    ['an unknown role', withSubject({ role: 'witness-of-nothing' }), 'subjects[0].role'],
    ['a day that does not exist', withSubject({ birthDate: '1990-02-30' }), 'subjects[0].birthDate'],
    ['a date in another notation', withSubject({ birthDate: '30-01-1990' }), 'subjects[0].birthDate'],
    ['a date with a time', withSubject({ birthDate: '1990-01-30T10:00:00Z' }), 'subjects[0].birthDate'],
    ['the year 0000', withSubject({ birthDate: '0000-01-01' }), 'subjects[0].birthDate'],
    ['a number for a date', withSubject({ birthDate: 19_900_130 }), 'subjects[0].birthDate'],
    ['an unknown table', (body) => ({ ...body, tableCode: 'no-such-table' }), 'tableCode'],
    ['an unknown theme', (body) => ({ ...body, themes: ['no-such-theme'] }), 'themes[0]'],
    ['a theme twice', (body) => ({ ...body, themes: [body.themes[0], body.themes[0]] }), 'themes'],
    ['a theme that is a number', (body) => ({ ...body, themes: [1] }), 'themes'],
    ['facts that were not checked', (body) => ({ ...body, factsConfirmed: false }), 'factsConfirmed'],
    ['yes as a text', (body) => ({ ...body, factsConfirmed: 'true' }), 'factsConfirmed'],
    ['1 for yes', (body) => ({ ...body, feedbackWanted: 1 }), 'feedbackWanted'],
  ];

  it.each(rows)('with %s is refused by name', async (_what, change, field, status = 400) => {
    expectRefusal(await police.post('/signals', change(aSignal(table))), status, field);
    await expectNothingStored();
  });

  it('is refused with every wrong field named at once', async () => {
    const problem = expectRefusal(await police.post('/signals', { subjects: [{}], colour: 'red' }), 400);
    expect(problem.errors?.map(({ field }) => field).sort()).toEqual(
      [
        ...['colour', 'description', 'factsConfirmed', 'feedbackWanted', 'subjects[0].kind'],
        ...['subjects[0].name', 'tableCode', 'themes'],
      ].sort(),
    );
  });
});

describe('a triage', () => {
  type Body = ReturnType<typeof aTriage>;
  const answers = (change: (given: Body['answers']) => unknown) => (body: Body) => ({
    ...body,
    answers: change(body.answers),
  });
  const withFirst = (change: object) => answers(([first, ...rest]) => [{ ...first, ...change }, ...rest]);
  const withCase = (change: object) => (body: Body) => ({ ...body, case: { ...body.case, ...change } });
  const rows: Rows<Body> = [
    ['a criterion without explanation', withFirst({ explanation: '' }), 'answers[0].explanation'],
    ['an explanation of spaces', withFirst({ explanation: ' '.repeat(20) }), 'answers[0].explanation'],
    ['an explanation of one word', withFirst({ explanation: 'ja' }), 'answers[0].explanation'],
    ['no explanation at all', withFirst({ explanation: undefined }), 'answers[0].explanation'],
    ['a NUL in an explanation', withFirst({ explanation: nul }), 'answers[0].explanation'],
    ['a criterion left out', answers((given) => given.slice(1)), 'answers'],
    ['no answers', (body) => ({ ...body, answers: undefined }), 'answers'],
    ['an answer that is null', answers(() => [null]), 'answers[0]'],
    ['a criterion twice', answers((given) => [...given, given[0]]), 'answers[last].criterion'],
    ['an unknown criterion', withFirst({ criterion: 'mood' }), 'answers[0].criterion'],
    ['maybe for an answer', withFirst({ met: 'maybe' }), 'answers[0].met'],
    ['an unknown outcome', (body) => ({ ...body, outcome: 'postpone-for-ever' }), 'outcome'],
    ['no outcome', (body) => ({ ...body, outcome: undefined }), 'outcome'],
    ['no motivation', (body) => ({ ...body, motivation: '' }), 'motivation'],
    ['half a pair in the motivation', (body) => ({ ...body, motivation: half }), 'motivation'],
    ['acceptance without a case', (body) => ({ ...body, case: undefined }), 'case'],
    ['a case that is null', (body) => ({ ...body, case: null }), 'case'],
    ['a case that is a list', (body) => ({ ...body, case: [] }), 'case'],
    ['a case without purpose', withCase({ purpose: undefined }), 'case.purpose'],
    ['a purpose of another table', withCase({ purpose: 'winter-sports' }), 'case.purpose'],
    ['a case without title', withCase({ title: '   ' }), 'case.title'],
    ['details that are a list', withCase({ details: [] }), 'case.details'],
    ['an unknown detail', withCase({ details: { shoeSize: 43 } }), 'case.details.shoeSize'],
    [
      'an impossible date in the details',
      withCase({ details: { situationEndedOn: '2026-02-30' } }),
      'case.details.situationEndedOn',
    ],
    ['a NUL in the details', withCase({ details: { safeContact: nul } }), 'case.details.safeContact'],
    ['a destination for an acceptance', (body) => ({ ...body, forwardedTo: 'riec' }), 'forwardedTo'],
    ['an unknown field', (body) => ({ ...body, decidedBy: nobody }), 'decidedBy'],
  ];

  it.each(rows)('with %s is refused by name', async (_what, change, field) => {
    const body = aTriage(table, 'accept');
    const named = field.replace('last', String(body.answers.length));
    expectRefusal(await chair.post(`/signals/${signalId}/triage`, change(body), { ifMatch: 1 }), 400, named);
    await expectNothingStored();
  });

  it.each(['refuse', 'forward'])('that comes to %s takes no case along', async (effect) => {
    const body = { ...aTriage(table, effect), case: aTriage(table, 'accept').case };
    expectRefusal(await chair.post(`/signals/${signalId}/triage`, body, { ifMatch: 1 }), 400, 'case');
    await expectNothingStored();
  });

  it('names where it goes when it is forwarded', async () => {
    const body = { ...aTriage(table, 'forward'), forwardedTo: undefined };
    expectRefusal(await chair.post(`/signals/${signalId}/triage`, body, { ifMatch: 1 }), 400, 'forwardedTo');
    await expectNothingStored();
  });

  it('of a signal that was refused before is refused', async () => {
    const again = await chair.post(`/signals/${refusedId}/triage`, aTriage(table, 'accept'), { ifMatch: 2 });
    expect(expectRefusal(again, 422).code).toBe('already-decided');
    await expectNothingStored();
  });

  it('is for the chair: the reporter may see the signal and may not decide on it', async () => {
    const answer = await police.post(`/signals/${signalId}/triage`, aTriage(table, 'accept'), { ifMatch: 1 });
    expectRefusal(answer, 404);
    await expectNothingStored();
  });
});

describe('an action', () => {
  type Body = ReturnType<typeof anAction>;
  const rows: Rows<Body> = [
    ['a day in the past', (body) => ({ ...body, dueOn: inDays(-2) }), 'dueOn'],
    ['a day that does not exist', (body) => ({ ...body, dueOn: '2027-02-29' }), 'dueOn'],
    ['a day after the year 9999', (body) => ({ ...body, dueOn: '12027-01-01' }), 'dueOn'],
    ['an unknown kind', (body) => ({ ...body, kind: 'magic' }), 'kind'],
    ['an unknown line', (body) => ({ ...body, line: 'nowhere' }), 'line'],
    ['somebody of another table', (body) => ({ ...body, assigneeId: outsiderId }), 'assigneeId'],
    ['somebody who does not exist', (body) => ({ ...body, assigneeId: nobody }), 'assigneeId'],
    ['a malformed assignee', (body) => ({ ...body, assigneeId: "1' OR '1'='1" }), 'assigneeId'],
    ['a NUL', (body) => ({ ...body, description: nul }), 'description'],
    ['a text too long', (body) => ({ ...body, description: long }), 'description'],
    ['a status of its own', (body) => ({ ...body, status: 'completed' }), 'status'],
  ];

  it.each(rows)('with %s is refused by name', async (_what, change, field) => {
    const body = anAction(table, assigneeId, inDays(7));
    expectRefusal(await chair.post(`/cases/${caseId}/actions`, change(body)), 400, field);
    await expectNothingStored();
  });

  it('for somebody who is kept out of the case is refused', async () => {
    const body = anAction(table, excludedId, inDays(7));
    const problem = expectRefusal(await chair.post(`/cases/${caseId}/actions`, body), 400, 'assigneeId');
    expect(problem.errors?.[0]?.code).toBe('may-not-see-case');
    await expectNothingStored();
  });

  it.each([
    ['accept', { note: 'x' }, 'note', 400],
    ['decline', { reason: '' }, 'reason', 400],
    ['decline', { reason: half }, 'reason', 400],
    ['progress', { note: 'te vroeg' }, undefined, 422],
    ['progress', { note: nul }, 'note', 400],
    ['complete', { outcome: 'executed', explanation: 'te vroeg' }, undefined, 422],
    ['complete', { outcome: 'perhaps', explanation: 'Hulp is gestart.' }, 'outcome', 400],
    ['complete', { outcome: 'executed' }, 'explanation', 400],
    ['complete', { explanation: 'Hulp is gestart.' }, 'outcome', 400],
  ])('is not answered by %s with %j', async (verb, body, field, status) => {
    expectRefusal(await assignee.post(`/actions/${actionId}/${verb}`, body, { ifMatch: 1 }), status, field);
    await expectNothingStored();
  });
});

describe('a case', () => {
  it.each([
    ['an unknown field', { status: 'closed' }, 'status'],
    ['a title too short', { title: 'x' }, 'title'],
    ['a title of null', { title: null }, 'title'],
    ['details of null', { details: null }, 'details'],
    ['an unknown detail', { details: { shoeSize: 43 } }, 'details.shoeSize'],
    ['a detail of the wrong type', { details: { shelterNeeded: 'ja' } }, 'details.shelterNeeded'],
    ['half a pair in a detail', { details: { safeContact: half } }, 'details.safeContact'],
  ])('is not changed by %s', async (_what, body, field) => {
    expectRefusal(await chair.patch(`/cases/${caseId}`, body, { ifMatch: 1 }), 400, field);
    await expectNothingStored();
  });

  it.each([
    ['an organisation without covenant', { organisationId: nobody }, 'organisationId'],
    ['a malformed organisation', { organisationId: 'politie' }, 'organisationId'],
    ['an unknown level', { level: 'everything' }, 'level'],
    ['no reason', { reason: '' }, 'reason'],
  ])('takes no participant with %s', async (_what, change, field) => {
    const valid = { organisationId: table.organisations[0]?.id, level: 'dossier', reason: 'Heeft een taak.' };
    expectRefusal(await chair.post(`/cases/${caseId}/participants`, { ...valid, ...change }), 400, field);
    await expectNothingStored();
  });

  it.each([
    ['an unknown kind', { kind: 'horse' }, 'kind'],
    ['a day that does not exist', { birthDate: '2001-02-29' }, 'birthDate'],
    ['a NUL in the name', { name: nul }, 'name'],
    ['an unknown field', { nationality: 'NL' }, 'nationality'],
  ])('takes no subject with %s', async (_what, change, field) => {
    const valid = { kind: 'person', name: 'Quirijn Verzonnen' };
    expectRefusal(await chair.post(`/cases/${caseId}/subjects`, { ...valid, ...change }), 400, field);
    await expectNothingStored();
  });

  it.each([
    ['an unknown status', { to: 'vanished', reason: 'Omdat het kan.' }, 422],
    ['no status', { reason: 'Omdat het kan.' }, 400],
    ['a reason of spaces', { to: 'closed', reason: '        ' }, 400],
  ])('does not go to %s', async (_what, body, status) => {
    expectRefusal(await chair.post(`/cases/${caseId}/transitions`, body, { ifMatch: 1 }), status);
    await expectNothingStored();
  });
});

describe('an id', () => {
  const ids: [string, () => string][] = [
    ['unknown', () => nobody],
    ['malformed', () => 'abc'],
    ['with a NUL', () => '%00'],
    ['with SQL in it', () => encodeURIComponent("x' OR 1=1 --")],
    ['of another table', () => otherCaseId],
    ['in capitals', () => caseId.toUpperCase()],
  ];

  it.each(ids)('that is %s is not found, whatever one wants with it', async (_what, id) => {
    const action = anAction(table, assigneeId, inDays(7));
    const answers = [
      await chair.get(`/cases/${id()}`),
      await chair.patch(`/cases/${id()}`, { title: 'Nieuwe titel' }, { ifMatch: 1 }),
      await chair.get(`/cases/${id()}/participants`),
      await chair.post(`/cases/${id()}/actions`, action),
      await chair.delete(`/cases/${caseId}/participants/${id()}`),
      await chair.get(`/signals/${id()}`),
      await chair.post(`/signals/${id()}/triage`, aTriage(table, 'accept'), { ifMatch: 1 }),
      await assignee.get(`/actions/${id()}`),
      await assignee.post(`/actions/${id()}/accept`, {}, { ifMatch: 1 }),
      await assignee.post(`/notifications/${id()}/read`),
      await chair.get(`/tables/${id()}`),
    ];
    for (const answer of answers) expectRefusal(answer, 404);
    await expectNothingStored();
  });

  it('of what somebody else was asked is not found', async () => {
    expectRefusal(await police.post(`/actions/${actionId}/accept`, {}, { ifMatch: 1 }), 404);
    expectRefusal(await police.get(`/cases/${caseId}`), 404);
    await expectNothingStored();
  });
});
