import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import { json } from 'node:stream/consumers';
import { type Answer, HttpClient } from '#lib/testing';
import { type Installation, startInstallation } from './installation.js';
import { expectRefusal } from './refusal.js';
import { Storage, type StoredRows } from './stored-rows.js';
import { anAction, aSignal, assign, aTriage, inDays, openCase, personIdOf, tableOf } from './story.js';
import type { TableView } from './story.js';

let installation: Installation;
let storage: Storage;
let before: StoredRows;
let police: HttpClient;
let chair: HttpClient;
let assignee: HttpClient;
let officer: HttpClient;
let table: TableView;
let signalId: string;
let caseId: string;
let actionId: string;

beforeAll(async () => {
  installation = await startInstallation();
  await installation.worker.stop();
  police = await installation.signIn('politie');
  chair = await installation.signIn('voorzitter.mensenhandel');
  assignee = await installation.signIn('zorgcoordinator');
  officer = await installation.signIn('privacy');
  table = await tableOf(chair, 'mensenhandel');
  signalId = (await police.post<{ id: string }>('/signals', aSignal(table))).body.id;
  ({ caseId } = await openCase(police, chair, table));
  actionId = (await assign(chair, table, caseId, await personIdOf(assignee), inDays(7))).body.id;
  storage = await Storage.open(installation.database.adminUrl);
  before = await storage.rows();
}, 120_000);

afterAll(async () => {
  await storage.close();
  await installation.stop();
});

async function expectNothingStored(): Promise<void> {
  expect(await storage.rows()).toEqual(before);
}

/** A request as it is, for what HttpClient would not send. */
async function raw(path: string, init: RequestInit): Promise<Answer<unknown>> {
  const response = await fetch(`${installation.origin}${path}`, init);
  const text = await response.text();
  return {
    status: response.status,
    body: text ? (JSON.parse(text) as unknown) : undefined,
    headers: response.headers,
  };
}

/** Sends only the beginning of a body: nobody should have to send all of what is refused. */
async function answerBeforeTheEnd(headers: Record<string, string>, beginning: string) {
  const sending = request(`${installation.origin}/api/v1/signals`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
  });
  sending.write(beginning);
  const [response] = (await once(sending, 'response')) as [IncomingMessage];
  const body = await json(response);
  sending.on('error', () => undefined).destroy();
  const type = response.headers['content-type'] ?? '';
  return { status: response.statusCode ?? 0, body, headers: new Headers({ 'content-type': type }) };
}

describe('a body', () => {
  it.each([
    ['that breaks off', '{"tableCode": "x', 400],
    ['that is empty', '', 400],
    ['with a prototype in it', '{"__proto__": {"admin": true}}', 400],
    ['that is a list', '[]', 400],
    ['that is a list of signals', '[{"tableCode": "x"}]', 400],
    ['that is a text', '"signal"', 400],
    ['that is a number', '42', 400],
    ['that is null', 'null', 400],
    ['that is no JSON at all', 'tableCode=x', 400],
    ['nested deeper than anybody reads', `{"x":${'['.repeat(100_000)}${']'.repeat(100_000)}}`, 400],
  ])('%s is refused', async (_what, body, status) => {
    expectRefusal(await police.send('POST', '/signals', body), status);
    const withKey = { idempotencyKey: 'the-same-key' };
    expectRefusal(await police.send('POST', '/signals', body, withKey), status);
    await expectNothingStored();
  });

  it('of own fields nested deeper than anybody reads is refused', async () => {
    const details = `{"x":${'{"x":'.repeat(50_000)}1${'}'.repeat(50_000)}}`;
    const body = JSON.stringify({ title: 'Nieuwe titel', details: '#' }).replace('"#"', details);
    const options = { ifMatch: 1 };
    expectRefusal(await chair.send('PATCH', `/cases/${caseId}`, body, options), 400);
    await expectNothingStored();
  });

  it('with thousands of fields is refused, and not by looking at each', async () => {
    const fields = Object.fromEntries(Array.from({ length: 20_000 }, (_, index) => [`field${index}`, 1]));
    const problem = expectRefusal(await police.post('/signals', fields), 400);
    expect(problem.errors).toHaveLength(1);
  });

  it('of 10 MB is refused, with its length announced or not', async () => {
    expectRefusal(await answerBeforeTheEnd({ 'content-length': '10000000' }, '{'), 413);
    expectRefusal(await answerBeforeTheEnd({}, `{"description":"${'a'.repeat(1_100_000)}`), 413);
    await expectNothingStored();
  });

  it.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/xml',
    'application/jsonp',
    'x',
  ])('of type %s is refused', async (type) => {
    const headers = { 'content-type': type };
    expectRefusal(await police.send('POST', '/signals', JSON.stringify(aSignal(table)), { headers }), 415);
    await expectNothingStored();
  });

  it('of no type is refused', async () => {
    const body = Buffer.from(JSON.stringify(aSignal(table)));
    expectRefusal(await raw('/api/v1/signals', { method: 'POST', body }), 415);
  });
});

describe('a question', () => {
  it.each([
    ['/signals?limit=0', 'limit'],
    ['/cases?limit=101', 'limit'],
    ['/actions?limit=x', 'limit'],
    ['/notifications?limit=1.5', 'limit'],
    ['/cases?limit=', 'limit'],
    ['/cases?limit=10&limit=20', 'limit'],
    ['/cases?after=garbage', 'after'],
    ['/cases?after=', 'after'],
    ['/cases?after=a&after=b', 'after'],
    [`/signals?after=${cursor(['2026-01-01', '01890000-0000-7000-8000-000000000000'])}`, 'after'],
    [`/actions?after=${cursor(['01890000-0000-7000-8000-000000000000'])}`, 'after'],
    [`/actions?after=${cursor(['2026-02-30', '01890000-0000-7000-8000-000000000000'])}`, 'after'],
    [`/cases?after=${cursor([1])}`, 'after'],
    [`/cases?after=${cursor({ id: 1 })}`, 'after'],
    [`/notifications?after=${cursor(["' OR 1=1"])}`, 'after'],
    ['/signals?status=lost', 'status'],
    ['/signals?status=open&status=received', 'status'],
    ['/signals?table=a&table=b', 'table'],
    ['/cases?table=%00', 'table'],
    ['/cases?status=%00', 'status'],
    ['/actions?assignee=you', 'assignee'],
    ['/actions?status=late', 'status'],
    ['/notifications?unread=maybe', 'unread'],
    ['/cases?colour=red', 'colour'],
    ['/tables?colour=red', 'colour'],
    ['/session?colour=red', 'colour'],
    ['/cases?limit[gt]=1', 'limit[gt]'],
  ])('%s is refused by name', async (path, field) => {
    expectRefusal(await chair.get(path), 400, field);
  });

  it.each([
    ['', 'purpose'],
    ['?purpose=curiosity', 'purpose'],
    ['?purpose=lawfulness&purpose=integrity', 'purpose'],
    ['?purpose=lawfulness&from=yesterday', 'from'],
    ['?purpose=lawfulness&from=2026-W05-1', 'from'],
    ['?purpose=lawfulness&from=2026-060', 'from'],
    ['?purpose=lawfulness&from=2026-02-30T10:00:00Z', 'from'],
    ['?purpose=lawfulness&from=2026-11-23T25:00:00Z', 'from'],
    ['?purpose=lawfulness&from=2026-11-23T10:00:00', 'from'],
    ['?purpose=lawfulness&to=%2B012026-01-01T00:00:00Z', 'to'],
    ['?purpose=lawfulness&caseId=1', 'caseId'],
    ['?purpose=lawfulness&result=maybe', 'result'],
    ['?purpose=lawfulness&action=%00', 'action'],
    [`?purpose=lawfulness&after=${cursor(['x'])}`, 'after'],
  ])('to the log, %s, is refused by name', async (query, field) => {
    expectRefusal(await officer.get(`/audit-events${query}`), 400, field);
  });

  it('may hold any moment in time that exists', async () => {
    for (const from of [
      '2026-11-23T10:00:00Z',
      '2026-11-23T10:00:00.123456Z',
      '2026-11-23T10:00:00%2B01:00',
    ]) {
      const { status } = await officer.get(`/audit-events?purpose=lawfulness&from=${from}`);
      expect([from, status]).toEqual([from, 200]);
    }
  });
});

describe('If-Match', () => {
  const changes: [string, () => [HttpClient, string, string, unknown]][] = [
    ['changing a case', () => [chair, 'PATCH', `/cases/${caseId}`, { title: 'Nieuwe titel' }]],
    ['moving a case', () => [chair, 'POST', `/cases/${caseId}/transitions`, { to: 'x', reason: 'Omdat.' }]],
    ['a triage', () => [chair, 'POST', `/signals/${signalId}/triage`, aTriage(table, 'accept')]],
    ['accepting', () => [assignee, 'POST', `/actions/${actionId}/accept`, {}]],
    ['declining', () => [assignee, 'POST', `/actions/${actionId}/decline`, { reason: 'Geen taak.' }]],
    ['progress', () => [assignee, 'POST', `/actions/${actionId}/progress`, { note: 'Begonnen.' }]],
    [
      'completing',
      () => [
        assignee,
        'POST',
        `/actions/${actionId}/complete`,
        { outcome: 'executed', explanation: 'Gedaan.' },
      ],
    ],
  ];

  it.each(changes)('is asked for by %s, must be a version, and must not be stale', async (_what, change) => {
    const [client, method, path, body] = change();
    expectRefusal(await client.send(method, path, body), 428);
    for (const garbage of ['*', '1', '"x"', '"1", "2"', '"-1"', '"99999999999999999999"', '""', ' ']) {
      const answer = await client.send(method, path, body, { headers: { 'if-match': garbage } });
      expectRefusal(answer, 400, 'If-Match');
    }
    for (const version of [0, 2, 999_999_999]) {
      expectRefusal(await client.send(method, path, body, { ifMatch: version }), 412);
    }
    await expectNothingStored();
  });
});

describe('an Idempotency-Key', () => {
  it.each(['short', 'x'.repeat(101), 'with a space in it', 'caf\u00e9-caf\u00e9'])(
    '"%s" is refused',
    async (key) => {
      const answer = await police.post('/signals', aSignal(table), { idempotencyKey: key });
      expectRefusal(answer, 400, 'Idempotency-Key');
      await expectNothingStored();
    },
  );
});

describe('a method', () => {
  it.each([
    ['PUT', '/signals'],
    ['DELETE', '/signals'],
    ['PATCH', '/session'],
    ['POST', '/tables'],
    ['OPTIONS', '/cases'],
    ['DELETE', '/audit-events/01890000-0000-7000-8000-000000000000'],
  ])('%s %s does not exist', async (method, path) => {
    const answer = await chair.send(method, path, undefined);
    expectRefusal(answer, 405);
    expect(answer.headers.get('allow')).toMatch(/^[A-Z]+(, [A-Z]+)*$/);
    await expectNothingStored();
  });

  it('HEAD answers as GET does, without a body', async () => {
    for (const path of ['/cases', '/session', '/notifications', `/cases/${caseId}`]) {
      const { status, body } = await chair.send('HEAD', path, undefined);
      expect([path, status, body]).toEqual([path, 200, undefined]);
    }
    const stranger = new HttpClient(installation.origin);
    expect((await stranger.send('HEAD', `/cases/${caseId}`, undefined)).status).toBe(401);
  });
});

describe('an address', () => {
  it.each([
    ['/api/v1/nothing', 404],
    ['/api/v2/cases', 404],
    ['/api/v1/cases/%E0%A4%A', 400],
    ['/api/v1/cases/..%2f..%2fetc%2fpasswd', 401],
    [`/api/v1/cases/${'a'.repeat(5_000)}`, 404],
    ['/api/v1//cases', 404],
  ])('%s is refused', async (path, status) => {
    expectRefusal(await raw(path, {}), status);
  });
});

describe('somebody', () => {
  it.each([
    ['without a cookie', ''],
    ['with a forged cookie', `casustafel_session=${'A'.repeat(43)}`],
    ['with an empty cookie', 'casustafel_session='],
    ['with a garbled cookie', 'casustafel_session=%E0%A4%A; =; ;;x'],
    ['with a NUL in the cookie', 'casustafel_session=%00'],
    ['with a very long cookie', `casustafel_session=${'A'.repeat(8_000)}`],
  ])('%s is not signed in', async (_what, cookie) => {
    const stranger = new HttpClient(installation.origin);
    const headers = cookie ? { cookie } : {};
    const action = anAction(table, signalId, inDays(7));
    expectRefusal(await stranger.get(`/cases/${caseId}`, { headers }), 401);
    expectRefusal(await stranger.get('/session', { headers }), 401);
    expectRefusal(await stranger.post('/signals', aSignal(table), { headers }), 401);
    expectRefusal(await stranger.post(`/cases/${caseId}/actions`, action, { headers }), 401);
    await expectNothingStored();
  });

  it.each([
    ['without a password', { username: 'politie' }, 400],
    ['with a number for a password', { username: 'politie', password: 1 }, 400],
    ['with a NUL in the name', { username: 'politie\u0000', password: 'x' }, 400],
    ['with half a surrogate pair', { username: '\uD83D', password: 'x' }, 400],
    ['with a wrong password', { username: 'om', password: 'wrong' }, 401],
    ['under an unknown name', { username: 'nobody', password: 'wrong' }, 401],
    ['with a list of names', { username: ['politie', 'om'], password: 'x' }, 400],
  ])('%s does not get a session', async (_what, body, status) => {
    const answer = await new HttpClient(installation.origin).post('/session', body);
    expectRefusal(answer, status);
    expect(answer.headers.getSetCookie()).toEqual([]);
  });

  it.each([
    { origin: 'https://evil.example' },
    { origin: 'null' },
    { origin: 'http://localhost.evil.example' },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
  ])('who comes from another page, %j, changes nothing', async (headers: Record<string, string>) => {
    const answers = [
      await police.post('/signals', aSignal(table), { headers }),
      await assignee.post(`/actions/${actionId}/accept`, {}, { ifMatch: 1, headers }),
      await police.delete('/session', { headers }),
    ];
    for (const answer of answers) expect(expectRefusal(answer, 403).code).toBe('cross-origin');
    await expectNothingStored();
  });
});

it('shows what went wrong to nobody but the log of the process, and none of it was unexpected', () => {
  expect(installation.api.output()).not.toContain('Unexpected error');
  expect(installation.api.output()).toMatch(
    /Refused input \(trace [0-9a-f]{32}\): POST \/api\/v1\/signals, [a-z-]+/,
  );
});

function cursor(key: unknown): string {
  return Buffer.from(JSON.stringify(key)).toString('base64url');
}
