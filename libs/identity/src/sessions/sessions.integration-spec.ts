import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { DataSource } from 'typeorm';
import { AuditModule } from '#lib/audit';
import { ClockModule } from '#lib/config';
import { DatabaseModule } from '#lib/database';
import { configureHttp, fastifyAdapter, HttpModule } from '#lib/http';
import { addPeriod, newId } from '#lib/kernel';
import {
  aPerson,
  aSeat,
  aTable,
  changeRecorded,
  createTestDatabase,
  FakeClock,
  HttpClient,
  type PersonActor,
  type TestDatabase,
  type TestTable,
} from '#lib/testing';
import { SessionsModule } from '../identity.module.js';
import { hashPassword } from '../local-accounts/password.js';
import { SessionLimits } from './session.js';

interface View {
  code?: string;
  person?: { id: string };
  memberships?: { tableId: string; role: string }[];
}

const password = 'het juiste wachtwoord';
let database: TestDatabase;
let clock: FakeClock;
let app: NestFastifyApplication;
let db: DataSource;
let passwordHash: string;
let table: TestTable;
let person: PersonActor;
let username: string;

beforeAll(async () => {
  [database, passwordHash] = await Promise.all([createTestDatabase(), hashPassword(password)]);
  clock = new FakeClock();
  const testing = await Test.createTestingModule({
    imports: [
      ClockModule.of(clock),
      DatabaseModule.forRoot(database.url, 5),
      HttpModule.forRoot([AuditModule]),
      SessionsModule.forRoot(new SessionLimits(30, 8)),
    ],
  }).compile();
  app = testing.createNestApplication<NestFastifyApplication>(fastifyAdapter(), { logger: false });
  await configureHttp(app);
  await app.listen(0, '127.0.0.1');
  db = app.get(DataSource);
  table = await aTable(db);
}, 60_000);
beforeEach(async () => {
  clock.reset();
  username = `iemand-${newId()}`;
  person = await aPerson(db, { at: table, username, passwordHash });
});
afterAll(async () => {
  await app.close();
  await database.drop();
});

const visitor = async () => new HttpClient(await app.getUrl());
const trySignIn = async (name: string, secret: string, client?: HttpClient) =>
  (client ?? (await visitor())).post<View>('/session', { username: name, password: secret });
const signedIn = async () => (await visitor()).signIn(username, password);
const update = (table_: string, assignment: string) =>
  changeRecorded(
    db,
    [person.personId],
    `UPDATE identity.${table_} SET ${assignment} WHERE ${table_ === 'person' ? 'id' : 'person_id'} = $1`,
    [person.personId],
  );
const deactivated = `active = false, deactivated_on = '2026-11-23'`;
const codeOf = async (name: string, secret: string) => (await trySignIn(name, secret)).body.code ?? 'in';
const eventsOf = (id: string) =>
  db.query<object[]>(
    `SELECT action, result, reason, actor_kind FROM audit.event WHERE object_id = $1 ORDER BY at, id`,
    [id],
  );

describe('signing in', () => {
  it('shows who one is and where one sits, and leaves a cookie that scripts cannot read', async () => {
    const { status, body, headers } = await trySignIn(username, password);
    expect(status).toBe(201);
    expect(body.person?.id).toBe(person.personId);
    expect(body.memberships).toMatchObject([{ tableId: table.id, role: 'partner' }]);
    const cookie = headers.get('set-cookie');
    expect(cookie).toMatch(/^casustafel_session=[\w-]{43}; .*HttpOnly; SameSite=Strict$/);
    const stored = await db.query<{ token_hash: Buffer }[]>('SELECT token_hash FROM identity.session');
    expect(stored.some(({ token_hash: hash }) => cookie?.includes(hash.toString('base64url')))).toBe(false);
    expect(await eventsOf(person.personId)).toEqual([
      { action: 'identity.sign-in', result: 'success', reason: null, actor_kind: 'person' },
    ]);
  });

  it('answers a wrong password, an unknown name and a name without a password alike', async () => {
    await aPerson(db, { username: `${username}-sso` });
    const answers = await Promise.all([
      trySignIn(username, 'mis'),
      trySignIn(`${username}-zomaar`, 'mis'),
      trySignIn(`${username}-sso`, 'mis'),
    ]);
    const told = answers.map(({ status, body }) => ({ status, ...body, traceId: '' }));
    expect(told[0]).toMatchObject({ status: 401, code: 'sign-in-failed' });
    expect(new Set(told.map((one) => JSON.stringify(one))).size).toBe(1);
    expect(await eventsOf(person.personId)).toEqual([
      { action: 'identity.sign-in-failed', result: 'refused', reason: null, actor_kind: 'anonymous' },
    ]);
  });

  it('is not for who was deactivated', async () => {
    await update('person', deactivated);
    expect(await codeOf(username, password)).toBe('sign-in-failed');
  });

  it.each(['username', 'password'])('asks for a %s', async (field) => {
    const { status, body } = await (await visitor()).post('/session', { username, password, [field]: '' });
    expect(status).toBe(400);
    expect(body).toMatchObject({ errors: [{ field }] });
  });
});

describe('guessing passwords', () => {
  const fail = async (times: number, name = username) => {
    for (let n = 0; n < times; n += 1) await trySignIn(name, 'mis');
  };

  it.each([
    ['somebody', () => username],
    ['nobody', () => `${username}-zomaar`],
  ])('of %s is blocked after five, and waits twice as long each time', async (_name, nameOf) => {
    const name = nameOf();
    const waits = [30, 60, 120];
    await fail(5, name);
    for (const seconds of waits) {
      expect(await codeOf(name, 'mis')).toBe('sign-in-blocked');
      clock.advance({ seconds: seconds - 1 });
      expect(await codeOf(name, 'mis')).toBe('sign-in-blocked');
      clock.advance({ seconds: 1 });
      expect(await codeOf(name, 'mis')).toBe('sign-in-failed');
    }
  });

  it('blocks the right password too, until the wait is over', async () => {
    await fail(5);
    expect((await trySignIn(username, password)).status).toBe(429);
    clock.advance({ seconds: 30 });
    expect(await codeOf(username, password)).toBe('in');
  });

  it('starts from nothing after one got in', async () => {
    await fail(4);
    expect(await codeOf(username, password)).toBe('in');
    await fail(4);
    expect(await codeOf(username, password)).toBe('in');
  });

  it('with many at once gets no more than five tries', async () => {
    const codes = await Promise.all(Array.from({ length: 12 }, () => codeOf(username, 'mis')));
    expect(codes.filter((code) => code === 'sign-in-failed')).toHaveLength(5);
    expect(codes.filter((code) => code === 'sign-in-blocked')).toHaveLength(7);
  });

  it('counts when somebody does it who is signed in and asks for each try to run once', async () => {
    const colleague = `${username}-collega`;
    await aPerson(db, { at: table, username: colleague, passwordHash });
    const client = await (await visitor()).signIn(colleague, password);
    for (let n = 0; n < 5; n += 1) {
      const options = { idempotencyKey: newId() };
      expect((await client.post('/session', { username, password: 'mis' }, options)).status).toBe(401);
    }
    expect(await codeOf(username, password)).toBe('sign-in-blocked');
    expect(await db.query('SELECT FROM http.idempotency_key')).toEqual([]);
  });

  it('does not fill the table: a day later names are forgotten', async () => {
    const names = Array.from({ length: 15 }, (_, n) => `${username}-gok-${String(n)}`);
    for (const name of names) await fail(1, name);
    clock.advance({ days: 1, seconds: 1 });
    // Each failure forgets some, and the tests before left names as well.
    await fail(4);
    const left = await db.query<object[]>('SELECT FROM identity.sign_in_attempt WHERE username = ANY ($1)', [
      names,
    ]);
    expect(left).toEqual([]);
  });
});

describe('a session', () => {
  const statusOf = async (client: HttpClient) => (await client.get('/session')).status;

  it('lasts while it is used, up to eight hours', async () => {
    const client = await signedIn();
    for (let passed = 0; passed < 8 * 60 - 20; passed += 20) {
      clock.advance({ minutes: 20 });
      expect(await statusOf(client)).toBe(200);
    }
    clock.advance({ minutes: 20 });
    expect(await statusOf(client)).toBe(401);
  });

  it('ends after half an hour without a request', async () => {
    const client = await signedIn();
    clock.advance({ minutes: 29, seconds: 59 });
    expect(await statusOf(client)).toBe(200);
    clock.advance({ minutes: 30, seconds: 1 });
    expect(await statusOf(client)).toBe(401);
  });

  it('ends at once for who is deactivated', async () => {
    const client = await signedIn();
    expect(await statusOf(client)).toBe(200);
    await update('person', deactivated);
    expect(await statusOf(client)).toBe(401);
  });

  it('ends with signing out, for that session only', async () => {
    const [here, there] = [await signedIn(), await signedIn()];
    expect((await here.delete('/session')).status).toBe(204);
    expect([await statusOf(here), await statusOf(there)]).toEqual([401, 200]);
    expect(await eventsOf(person.personId)).toMatchObject([{}, {}, { action: 'identity.sign-out' }]);
  });

  it('is not had with a made-up cookie', async () => {
    const { status } = await (
      await visitor()
    ).get('/session', { headers: { cookie: `casustafel_session=${'A'.repeat(43)}` } });
    expect(status).toBe(401);
  });

  it('that is spent is cleared when its owner signs in again', async () => {
    await signedIn();
    clock.advance({ hours: 9 });
    await signedIn();
    const kept = 'SELECT FROM identity.session WHERE person_id = $1';
    expect(await db.query(kept, [person.personId])).toHaveLength(1);
  });
});

describe('a membership counts', () => {
  const today = '2026-11-23';
  const memberships = async () => {
    const client = await signedIn();
    return (await client.get<View>('/session')).body.memberships?.length;
  };
  const yesterday = addPeriod(today, { days: -1 });
  const tomorrow = addPeriod(today, { days: 1 });

  it('from its first day to its last, in Amsterdam', async () => {
    await update('membership', `starts_on = '${today}', ends_on = '${today}'`);
    expect(await memberships()).toBe(1);
    clock.advance({ hours: 12, minutes: 59 });
    expect(await memberships()).toBe(1);
    clock.advance({ minutes: 1 });
    expect(await memberships()).toBe(0);
  });

  it.each([
    ['before it starts', 'membership', `starts_on = '${tomorrow}'`],
    ['after it ended', 'membership', `ends_on = '${yesterday}'`],
    ['before the screening', 'screening', `screened_on = '${tomorrow}'`],
    ['with a screening that ran out', 'screening', `valid_to = '${yesterday}'`],
    ['with a screening that was withdrawn', 'screening', `ended_on = '${today}'`],
  ])('not %s', async (_name, where, assignment) => {
    expect(await memberships()).toBe(1);
    await update(where, assignment);
    expect(await memberships()).toBe(0);
  });

  it.each([
    ['without a covenant', 'DELETE FROM identity.covenant WHERE organisation_id = $1'],
    [
      'before the covenant is signed',
      `UPDATE identity.covenant SET signed_on = '${tomorrow}' WHERE organisation_id = $1`,
    ],
    [
      'after the covenant ran out',
      `UPDATE identity.covenant SET valid_to = '${yesterday}' WHERE organisation_id = $1`,
    ],
    [
      'when the covenant was ended',
      `UPDATE identity.covenant SET ended_on = '${today}' WHERE organisation_id = $1`,
    ],
    [
      'without declaration, of a private organisation',
      `, private AS (UPDATE identity.organisation SET type = 'private' WHERE id = $1)
       UPDATE identity.person SET no_commercial_duties_declared_on = NULL WHERE organisation_id = $1`,
    ],
    [
      'without screening',
      `DELETE FROM identity.screening USING identity.person p WHERE p.id = person_id AND p.organisation_id = $1`,
    ],
    [
      'without accepted confidentiality',
      `DELETE FROM identity.statement_acceptance USING identity.person p
        WHERE p.id = person_id AND p.organisation_id = $1`,
    ],
    [
      'with confidentiality accepted later',
      `UPDATE identity.statement_acceptance SET accepted_on = '${tomorrow}' FROM identity.person p
        WHERE p.id = person_id AND p.organisation_id = $1`,
    ],
  ])('not %s', async (_name, statement) => {
    expect(await memberships()).toBe(1);
    const owner = await new DataSource({ type: 'postgres', url: database.ownerUrl }).initialize();
    const about = [person.organisationId, person.personId];
    await changeRecorded(owner, about, statement, [person.organisationId]);
    await owner.destroy();
    expect(await memberships()).toBe(0);
  });

  it('until the night in which the covenant ends', async () => {
    const ends = `UPDATE identity.covenant SET valid_to = '${today}' WHERE organisation_id = $1`;
    await changeRecorded(db, [person.organisationId], ends, [person.organisationId]);
    clock.advance({ hours: 12, minutes: 59 });
    expect(await memberships()).toBe(1);
    clock.advance({ minutes: 1 });
    expect(await memberships()).toBe(0);
  });

  it('at each table of its own', async () => {
    await aSeat(db, person, { at: await aTable(db), role: 'chair' });
    expect(await memberships()).toBe(2);
  });
});
