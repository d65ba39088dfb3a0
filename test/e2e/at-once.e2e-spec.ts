import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { eventually, type HttpClient } from '#lib/testing';
import { type Installation, startInstallation } from './installation.js';
import { expectRefusal } from './refusal.js';
import { Storage } from './stored-rows.js';
import { anAction, aSignal, assign, aTriage, inDays, openCase, personIdOf, tableOf } from './story.js';
import type { TableView } from './story.js';
import { Barrier, together } from './together.js';

interface Made {
  id: string;
  number: string;
}

let installation: Installation;
let storage: Storage;
let police: HttpClient;
let prosecutor: HttpClient;
let chair: HttpClient;
let otherDesk: HttpClient;
let assignee: HttpClient;
let assigneeId: string;
let table: TableView;
let caseId: string;

beforeAll(async () => {
  installation = await startInstallation();
  police = await installation.signIn('politie');
  prosecutor = await installation.signIn('om');
  chair = await installation.signIn('voorzitter.ondermijning');
  otherDesk = await installation.signIn('voorzitter.ondermijning');
  assignee = await installation.signIn('belastingdienst');
  assigneeId = await personIdOf(assignee);
  table = await tableOf(chair, 'ondermijning');
  storage = await Storage.open(installation.database.adminUrl);
}, 120_000);

beforeEach(async () => {
  ({ caseId } = await openCase(police, chair, table));
});

afterAll(async () => {
  await storage.close();
  await installation.stop();
});

const closeBarrier = (sql: string, ...values: unknown[]) =>
  Barrier.close(installation.database.adminUrl, sql, values);
const beforeTheCase = () => closeBarrier('SELECT FROM cases.case WHERE id = $1 FOR UPDATE', caseId);
const count = async (from: string, ...values: unknown[]) =>
  (await storage.query<{ count: number }>(`SELECT count(*)::int AS count FROM ${from}`, values))[0]?.count;
const statuses = (answers: readonly { status: number }[]) => answers.map(({ status }) => status).sort();

describe('two people who edit one case at once', () => {
  it('do not overwrite each other: one is told to look again', async () => {
    const edits = [
      () => chair.patch<{ version: number }>(`/cases/${caseId}`, { title: 'Van de een' }, { ifMatch: 1 }),
      () =>
        otherDesk.patch<{ version: number }>(`/cases/${caseId}`, { title: 'Van de ander' }, { ifMatch: 1 }),
    ];
    const answers = await together(await beforeTheCase(), edits);
    expect(statuses(answers)).toEqual([200, 412]);
    const winner = answers[0]?.status === 200 ? 'Van de een' : 'Van de ander';
    const { body, headers } = await chair.get<{ title: string; version: number }>(`/cases/${caseId}`);
    expect(body).toMatchObject({ title: winner, version: 2 });
    expect(headers.get('etag')).toBe('"2"');
    expect((await otherDesk.patch(`/cases/${caseId}`, { title: 'Daarna' }, { ifMatch: 2 })).status).toBe(200);
  });

  it('keep both edits when each changes what the other left alone', async () => {
    const [field] = table.definition.details.fields.filter(
      ({ type }) => type === 'text' || type === 'long-text',
    );
    const details = { [field?.name ?? '']: 'Pand aan de haven' };
    await chair.patch(`/cases/${caseId}`, { details }, { ifMatch: 1 });
    await otherDesk.patch(`/cases/${caseId}`, { title: 'Haven' }, { ifMatch: 2 });
    const { body } = await chair.get(`/cases/${caseId}`);
    expect(body).toMatchObject({ title: 'Haven', details });
  });

  it('move it to another status once', async () => {
    const { body } = await chair.get<{ allowedTransitions: { to: string }[] }>(`/cases/${caseId}`);
    const move = { to: body.allowedTransitions[0]?.to, reason: 'Besproken aan tafel.' };
    const moves = [chair, otherDesk].map(
      (desk) => () => desk.post(`/cases/${caseId}/transitions`, move, { ifMatch: 1 }),
    );
    expect(statuses(await together(await beforeTheCase(), moves))).toEqual([201, 412]);
    expect(await count('cases.status_change WHERE case_id = $1', caseId)).toBe(1);
  });

  it('invite an organisation once', async () => {
    const invitation = {
      organisationId: table.organisations[0]?.id,
      level: 'process',
      reason: 'Heeft een taak.',
    };
    const invite = [chair, otherDesk].map(
      (desk) => () => desk.post(`/cases/${caseId}/participants`, invitation),
    );
    const barrier = await closeBarrier('LOCK TABLE cases.participant IN SHARE MODE');
    const answers = await together(barrier, invite);
    expect(statuses(answers)).toEqual([201, 409]);
    for (const answer of answers.filter(({ status }) => status === 409)) expectRefusal(answer, 409);
    expect(await count('cases.participant WHERE case_id = $1', caseId)).toBe(1);
  });

  it('end a participation once', async () => {
    const invitation = {
      organisationId: table.organisations[0]?.id,
      level: 'process',
      reason: 'Heeft een taak.',
    };
    const { id } = (await chair.post<Made>(`/cases/${caseId}/participants`, invitation)).body;
    const end = [chair, otherDesk].map((desk) => () => desk.delete(`/cases/${caseId}/participants/${id}`));
    const barrier = await closeBarrier('SELECT FROM cases.participant WHERE id = $1 FOR UPDATE', id);
    expect(statuses(await together(barrier, end))).toEqual([204, 404]);
  });
});

describe('two triages of one signal at once', () => {
  it.each([
    ['accept', 'accept'],
    ['accept', 'refuse'],
    ['refuse', 'accept'],
  ])('(%s and %s) are one decision', async (one, other) => {
    const signal = (await police.post<Made>('/signals', aSignal(table))).body.id;
    const decide = (desk: HttpClient, effect: string) => () =>
      desk.post<{ caseId: string | null }>(`/signals/${signal}/triage`, aTriage(table, effect), {
        ifMatch: 1,
      });
    const barrier = await closeBarrier('SELECT FROM intake.signal WHERE id = $1 FOR UPDATE', signal);
    const answers = await together(barrier, [decide(chair, one), decide(otherDesk, other)]);
    expect(statuses(answers)).toEqual([201, 412]);
    const made = answers.find(({ status }) => status === 201)?.body.caseId ?? null;
    expect(await count('intake.triage WHERE signal_id = $1', signal)).toBe(1);
    expect(await count('cases.case WHERE signal_id = $1', signal)).toBe(made === null ? 0 : 1);
  });
});

describe('one POST sent twice with one Idempotency-Key', () => {
  const signals = () => count('intake.signal');

  it('one after the other, is done once and answered twice alike', async () => {
    const before = (await signals()) ?? 0;
    const send = () =>
      police.post<Made>('/signals', aSignal(table), { idempotencyKey: 'one-after-the-other' });
    const [first, second] = [await send(), await send()];
    expect(second).toMatchObject({ status: 201, body: first.body });
    expect(await signals()).toBe(before + 1);
  });

  it('at once and many times over, is done once and answered alike', async () => {
    const before = (await signals()) ?? 0;
    const send = () => police.post<Made>('/signals', aSignal(table), { idempotencyKey: 'many-at-once' });
    const barrier = await closeBarrier('LOCK TABLE intake.signal IN SHARE MODE');
    const answers = await together(
      barrier,
      Array.from({ length: 12 }, () => send),
    );
    expect(new Set(statuses(answers))).toEqual(new Set([201]));
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1);
    expect(await signals()).toBe(before + 1);
  });

  it('in more numbers than there are database connections, still is answered', async () => {
    const before = (await signals()) ?? 0;
    const send = () => police.post<Made>('/signals', aSignal(table), { idempotencyKey: 'a-crowd-of-them' });
    const answers = await Promise.all(Array.from({ length: 60 }, send));
    expect(new Set(answers.map(({ status, body }) => `${status} ${body.id}`)).size).toBe(1);
    expect(await signals()).toBe(before + 1);
  });

  it('is refused when the second is another request', async () => {
    const key = { idempotencyKey: 'two-requests-one-key' };
    await police.post('/signals', aSignal(table), key);
    const stored = await storage.rows();
    const others = [
      await police.post('/signals', { ...aSignal(table), description: 'Iets heel anders.' }, key),
      await police.post(`/signals?limit=1`, aSignal(table), key),
      await police.post('/signals', {}, key),
    ];
    expect(expectRefusal(others[0]!, 422).code).toBe('idempotency-key-reused');
    for (const other of others) expect(other.status).toBeGreaterThanOrEqual(400);
    expect((await storage.rows())['intake.signal']).toBe(stored['intake.signal']);
  });

  it('leaves the key free when the first was refused', async () => {
    const key = { idempotencyKey: 'wrong-and-then-right' };
    expectRefusal(
      await police.post('/signals', { ...aSignal(table), themes: ['none'] }, key),
      400,
      'themes[0]',
    );
    expect((await police.post('/signals', aSignal(table), key)).status).toBe(201);
  });

  it('lets the second try when the first, which it waited for, is refused', async () => {
    const signal = (await police.post<Made>('/signals', aSignal(table))).body.id;
    const key = { idempotencyKey: 'both-come-too-late', ifMatch: 1 };
    const decide = () => chair.post(`/signals/${signal}/triage`, aTriage(table, 'accept'), key);
    const barrier = await closeBarrier('UPDATE intake.signal SET version = 1 WHERE id = $1', signal);
    expect(statuses(await together(barrier, [decide, decide]))).toEqual([201, 201]);
    expect(await count('intake.triage WHERE signal_id = $1', signal)).toBe(1);
  });

  it('is somebody else’s when somebody else sends it', async () => {
    const key = { idempotencyKey: 'everybody-counts-from-one' };
    const mine = await police.post<Made>('/signals', aSignal(table), key);
    const theirs = await prosecutor.post<Made>('/signals', aSignal(table), key);
    expect(statuses([mine, theirs])).toEqual([201, 201]);
    expect(theirs.body.id).not.toBe(mine.body.id);
  });
});

describe('numbers', () => {
  it('of 20 actions assigned at once are unique and without a gap, whatever is refused in between', async () => {
    await assign(chair, table, caseId, assigneeId, inDays(3));
    const requests = Array.from({ length: 30 }, (_, index) => {
      const action = anAction(table, assigneeId, index % 3 === 2 ? inDays(-3) : inDays(3));
      const desk = index % 2 === 0 ? chair : otherDesk;
      return desk.post<Made>(`/cases/${caseId}/actions`, action);
    });
    const made = (await Promise.all(requests)).filter(({ status }) => status === 201);
    const numbers = made.map(({ body }) => Number(/-A(\d+)$/.exec(body.number)?.[1])).sort((a, b) => a - b);
    expect(numbers).toEqual(Array.from({ length: 20 }, (_, index) => index + 2));
  });

  it('of signals sent at once by two organisations are unique and without a gap', async () => {
    const send = (client: HttpClient) => client.post<Made>('/signals', aSignal(table));
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, i) => send(i % 2 ? police : prosecutor)),
    );
    const numbers = answers.map(({ body }) => Number(body.number.slice(-4))).sort((a, b) => a - b);
    expect(numbers).toEqual(Array.from({ length: 20 }, (_, index) => (numbers[0] ?? 0) + index));
  });
});

describe('an action', () => {
  it('that is accepted and declined at once has one answer', async () => {
    const { id } = (await assign(chair, table, caseId, assigneeId, inDays(3))).body;
    const barrier = await closeBarrier('SELECT FROM actions.action WHERE id = $1 FOR UPDATE', id);
    const answers = await together(barrier, [
      () => assignee.post(`/actions/${id}/accept`, {}, { ifMatch: 1 }),
      () => assignee.post(`/actions/${id}/decline`, { reason: 'Geen taak van ons.' }, { ifMatch: 1 }),
    ]);
    expect(statuses(answers)).toEqual([200, 412]);
  });

  it('is not left open in a case that is closed at the same moment', async () => {
    await assign(chair, table, caseId, assigneeId, inDays(3));
    const { version, to } = await readyToClose();
    const barrier = await closeBarrier('LOCK TABLE actions.action IN SHARE MODE');
    const assigning = chair.post(`/cases/${caseId}/actions`, anAction(table, assigneeId, inDays(3)));
    await barrier.untilWaiting(1);
    let closed = false;
    const closing = otherDesk
      .post(`/cases/${caseId}/transitions`, { to, reason: 'Alles is gedaan.' }, { ifMatch: version })
      .finally(() => (closed = true));
    await eventually('the second waits or is done', async () => closed || (await barrier.countWaiting()) > 1);
    await barrier.open();
    expect(statuses([await assigning, await closing])).toEqual([201, 422]);
  });
});

/** Does what is asked in the case, and moves it on until it can be closed. */
async function readyToClose(): Promise<{ version: number; to: string }> {
  const { body } = await assignee.get<{ items: Made[] }>('/actions?assignee=me&status=open&limit=100');
  for (const { id } of body.items) {
    await assignee.post(`/actions/${id}/decline`, { reason: 'Geen taak van ons.' }, { ifMatch: 1 });
  }
  const closedCodes = table.definition.lifeCycle.statuses
    .filter(({ closed }) => closed)
    .map(({ code }) => code);
  for (;;) {
    const { body: file } = await chair.get<{ version: number; allowedTransitions: { to: string }[] }>(
      `/cases/${caseId}`,
    );
    const closing = file.allowedTransitions.find(({ to }) => closedCodes.includes(to));
    if (closing) return { version: file.version, to: closing.to };
    const move = { to: file.allowedTransitions[0]?.to, reason: 'Besproken aan tafel.' };
    expect((await chair.post(`/cases/${caseId}/transitions`, move, { ifMatch: file.version })).status).toBe(
      201,
    );
  }
}

describe('a notification', () => {
  it('that is opened twice at once was read once, at the first time', async () => {
    const { id } = (await assign(chair, table, caseId, assigneeId, inDays(3))).body;
    const notice = await eventually('the assignee is told', async () => {
      const { body } = await assignee.get<{ items: { id: string; objectId: string }[] }>('/notifications');
      return body.items.find(({ objectId }) => objectId === id);
    });
    const read = () => assignee.post(`/notifications/${notice.id}/read`);
    const [first, second] = await Promise.all([read(), read()]);
    expect(statuses([first, second])).toEqual([204, 204]);
    const readAt = () =>
      storage.query('SELECT read_at FROM notifications.notification WHERE id = $1', [notice.id]);
    const seen = await readAt();
    await read();
    expect(await readAt()).toEqual(seen);
  });
});
