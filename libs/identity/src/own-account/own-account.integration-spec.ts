import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { AuditLog } from '#lib/audit';
import { UnitOfWork } from '#lib/database';
import { newId, systemActor } from '#lib/kernel';
import {
  allPages,
  aPerson,
  aTable,
  changeRecorded,
  FakeClock,
  type HttpClient,
  lastRecorded,
  type PersonActor,
  recordedAbout,
  type TestTable,
} from '#lib/testing';
import { InitialPasswords } from '../local-accounts/initial-passwords.js';
import { hashPassword } from '../local-accounts/password.js';
import { SessionEndings } from '../sessions/session-endings.js';
import { type SignInApp, startSignInApp } from '../sessions/sign-in-app-for-spec.js';
import { identityAudit } from '../identity.audit.js';

interface Body {
  code?: string;
  errors?: { field: string; code: string }[];
  pending?: string[];
  version?: string;
  acceptedOn?: string | null;
  items?: { id: string; current: boolean; device: string }[];
  next?: string | null;
  seats?: object[];
}

const password = 'het juiste wachtwoord';
const newPassword = 'paard kaas batterij nietje';
const clock = new FakeClock();
let running: SignInApp;
let passwordHash: string;
let table: TestTable;
let person: PersonActor;
let username: string;

beforeAll(async () => {
  [running, passwordHash] = await Promise.all([startSignInApp(clock), hashPassword(password)]);
  table = await aTable(running.db);
}, 60_000);
beforeEach(async () => {
  clock.reset();
  username = `iemand-${newId()}`;
  person = await aPerson(running.db, { at: table, username, passwordHash });
});
afterAll(() => running.close());

const signIn = (client: HttpClient, secret = password) =>
  client.post<Body>('/session', { username, password: secret });
async function signedIn(userAgent?: string): Promise<HttpClient> {
  const client = running.visitor();
  const headers = userAgent === undefined ? {} : { 'user-agent': userAgent };
  const { status } = await client.post('/session', { username, password }, { headers });
  expect(status).toBe(201);
  return client;
}
const statusOf = async (client: HttpClient) => (await client.get('/session')).status;
const change = (client: HttpClient, currentPassword: string, to: string) =>
  client.post<Body>('/me/password', { currentPassword, newPassword: to });

describe('a password', () => {
  it('is changed with the current one, ends the other sessions and renews this one', async () => {
    const [here, there] = [await signedIn(), await signedIn()];
    const before = here.cookie('casustafel_session');
    expect((await change(here, password, newPassword)).status).toBe(204);
    expect(here.cookie('casustafel_session')).not.toBe(before);
    expect([await statusOf(here), await statusOf(there)]).toEqual([200, 401]);
    expect((await signIn(running.visitor())).status).toBe(401);
    expect((await signIn(running.visitor(), newPassword)).status).toBe(201);
    const event = await lastRecorded(running.db, 'identity.password-changed');
    expect(event).toMatchObject({ object_id: person.personId, fields: null });
  });

  it.each([
    ['short', 'kort', 'weak-password'],
    ['easy', 'wachtwoord12345', 'weak-password'],
    ['one’s own name', 'kaas Naam iemand nietje', 'weak-password'],
    ['the old one', password, 'same-password'],
  ])('is not %s', async (_what, to, code) => {
    const client = await signedIn();
    const { status, body } = await change(client, password, to);
    expect([status, body.errors]).toMatchObject([400, [{ field: 'newPassword', code }]]);
    expect(await statusOf(client)).toBe(200);
  });

  it('is not changed without the current one, and guessing that is blocked', async () => {
    const client = await signedIn();
    for (let n = 0; n < 5; n += 1) {
      const { status, body } = await change(client, 'mis', newPassword);
      expect([status, body.errors]).toMatchObject([400, [{ field: 'currentPassword' }]]);
    }
    expect((await change(client, password, newPassword)).status).toBe(429);
    clock.advance({ seconds: 30 });
    expect((await change(client, password, newPassword)).status).toBe(204);
  });

  it('changes once when asked twice at the same moment', async () => {
    const [one, other] = [await signedIn(), await signedIn()];
    const answers = await Promise.all([
      change(one, password, newPassword),
      change(other, password, 'vier gele fietsen onder de toren'),
    ]);
    const [done, refused] = answers.map(({ status }) => status).sort();
    expect(done).toBe(204);
    // Changed meanwhile; or, when it came a moment later, no longer the current one, or signed out by the change.
    expect([400, 401, 409]).toContain(refused);
  });
});

describe('a password that was given out', () => {
  const issue = () => {
    const actor = systemActor('spec');
    const { app } = running;
    return app.get(UnitOfWork).run(actor, async () => {
      const issued = await app.get(InitialPasswords, { strict: false }).issue(person.personId);
      const about = { objectType: 'person', objectId: person.personId };
      await app.get(AuditLog, { strict: false }).record(actor, identityAudit.initialPasswordIssued, about);
      return issued;
    });
  };

  it('must be changed before anything else', async () => {
    const initial = await issue();
    const client = running.visitor();
    expect((await signIn(client, initial)).body.pending).toEqual(['password']);
    expect((await client.get<Body>('/tables')).body.code).toBe('password-change-required');
    expect((await change(client, initial, newPassword)).status).toBe(204);
    expect((await client.get('/tables')).status).toBe(200);
    expect((await signIn(running.visitor(), newPassword)).body.pending).toEqual([]);
  });

  it('works for fourteen days', async () => {
    const initial = await issue();
    clock.advance({ days: 13, hours: 23 });
    expect((await signIn(running.visitor(), initial)).status).toBe(201);
    clock.advance({ hours: 1 });
    expect((await signIn(running.visitor(), initial)).body.code).toBe('sign-in-failed');
  });
});

describe('the statement', () => {
  /** As if somebody had accepted another version. */
  const outdate = () =>
    changeRecorded(
      running.owner,
      [person.personId],
      `UPDATE identity.statement_acceptance SET version = '0' WHERE person_id = $1`,
      [person.personId],
    );

  it('is asked for until this version is accepted, which is recorded', async () => {
    await outdate();
    const client = running.visitor();
    expect((await signIn(client)).body.pending).toEqual(['statement']);
    expect((await client.get<Body>('/tables')).body.code).toBe('statement-required');
    const statement = (await client.get<Body>('/me/statement')).body;
    expect(statement).toMatchObject({ version: '1', acceptedOn: null });
    expect((await client.post<Body>('/me/statement', { version: '0' })).body.code).toBe('statement-changed');
    expect((await client.post('/me/statement', { version: '1' })).status).toBe(204);
    expect((await client.post('/me/statement', { version: '1' })).status).toBe(204);
    expect((await client.get('/tables')).status).toBe(200);
    expect((await client.get<Body>('/me/statement')).body.acceptedOn).toBe('2026-11-23');
    const rows = `SELECT FROM identity.statement_acceptance WHERE person_id = $1 AND version = '1'`;
    expect(await running.db.query(rows, [person.personId])).toHaveLength(1);
    const events = await recordedAbout(running.db, person.personId);
    expect(events.map(({ action }) => action)).toContain('identity.statement-accepted');
  });
});

describe('one’s sessions', () => {
  it('are shown by device, this one first, and end one by one or all others at once', async () => {
    const firefox = await signedIn('Mozilla/5.0 (Windows NT 10.0) Gecko/20100101 Firefox/140.0');
    const [second, third] = [await signedIn(), await signedIn()];
    const { items = [] } = (await firefox.get<Body>('/me/sessions')).body;
    expect(items.map(({ current, device }) => ({ current, device }))).toEqual([
      { current: true, device: 'Firefox op Windows' },
      { current: false, device: 'Onbekend apparaat' },
      { current: false, device: 'Onbekend apparaat' },
    ]);
    const pages = await allPages(async (after) => {
      const paging = after === undefined ? '' : `&after=${after}`;
      const { body } = await firefox.get<Required<Body>>(`/me/sessions?limit=1${paging}`);
      return body;
    });
    expect(pages.flat().map(({ id }) => id)).toEqual(items.map(({ id }) => id));
    const own = (await second.get<Body>('/me/sessions')).body.items?.[0]?.id ?? '';
    expect((await firefox.delete(`/me/sessions/${own}`)).status).toBe(204);
    expect([await statusOf(second), await statusOf(third)]).toEqual([401, 200]);
    expect((await firefox.delete('/me/sessions')).status).toBe(204);
    expect([await statusOf(firefox), await statusOf(third)]).toEqual([200, 401]);
  });

  it('of others are not there', async () => {
    const mine = await signedIn();
    const id = (await mine.get<Body>('/me/sessions')).body.items?.[0]?.id ?? '';
    username = `ander-${newId()}`;
    await aPerson(running.db, { username, passwordHash });
    const other = await signedIn();
    expect((await other.delete(`/me/sessions/${id}`)).status).toBe(404);
    expect((await other.delete('/me/sessions/abc')).status).toBe(404);
    expect(await statusOf(mine)).toBe(200);
  });

  it('show no token, nor its hash', async () => {
    const client = await signedIn();
    const text = JSON.stringify((await client.get('/me/sessions')).body);
    const hashes = await running.db.query<{ hash: string }[]>(
      `SELECT encode(token_hash, 'hex') AS hash FROM identity.session`,
    );
    for (const secret of [client.cookie('casustafel_session') ?? '', ...hashes.map(({ hash }) => hash)])
      expect(text).not.toContain(secret);
  });

  it('all end at once for who is deactivated', async () => {
    const clients = [await signedIn(), await signedIn()];
    const actor = systemActor('spec');
    await running.app.get(UnitOfWork).run(actor, async () => {
      await running.app.get(SessionEndings, { strict: false }).endAll(person.personId);
      const about = { objectType: 'person', objectId: person.personId };
      await running.app.get(AuditLog, { strict: false }).record(actor, identityAudit.sessionsEnded, about);
    });
    for (const client of clients) expect(await statusOf(client)).toBe(401);
  });

  it('that somebody planted before the sign-in is not the one after', async () => {
    const attacker = await signedIn();
    const planted = attacker.cookie('casustafel_session') ?? '';
    const victim = running.visitor();
    const headers = { cookie: `casustafel_session=${planted}` };
    const { status } = await victim.post('/session', { username, password }, { headers });
    expect(status).toBe(201);
    expect(victim.cookie('casustafel_session')).not.toBe(planted);
    expect(await statusOf(attacker)).toBe(401);
  });
});

describe('one’s account', () => {
  it('shows who one is, where one sits and how one signed in', async () => {
    const client = await signedIn();
    expect((await client.get<Body>('/me')).body).toMatchObject({
      ...{ id: person.personId, username, email: `${username}@voorbeeld.example` },
      ...{ signedInWith: 'password', hasPassword: true, needsSecondFactor: false, secondFactor: null },
      seats: [{ tableId: table.id, role: 'partner', endsOn: null, active: true }],
      ...{ screenedUntil: '2040-01-01', statementAcceptedOn: '2020-01-01' },
    });
  });

  it('is for who is signed in', async () => {
    for (const path of ['/me', '/me/sessions', '/me/statement'])
      expect((await running.visitor().get(path)).status).toBe(401);
  });
});
