import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newId } from '#lib/kernel';
import {
  aPerson,
  aTable,
  FakeClock,
  type HttpClient,
  type PersonActor,
  recordedAbout,
  type TestTable,
} from '#lib/testing';
import { hashPassword } from '../local-accounts/password.js';
import { type SignInApp, startSignInApp } from '../sessions/sign-in-app-for-spec.js';
import { codeAt } from './time-code.js';

interface Body {
  code?: string;
  text?: string;
  recoveryCodes?: string[];
  pending?: string[];
  secondFactor?: { recoveryCodesLeft: number } | null;
  items?: object[];
}

const password = 'het juiste wachtwoord';
const clock = new FakeClock();
let running: SignInApp;
let passwordHash: string;
let table: TestTable;
let person: PersonActor;
let username: string;

beforeAll(async () => {
  [running, passwordHash] = await Promise.all([
    startSignInApp(clock, { secondFactorFor: 'privileged' }),
    hashPassword(password),
  ]);
  table = await aTable(running.db);
}, 60_000);
beforeEach(async () => {
  clock.reset();
  username = `iemand-${newId()}`;
  person = await aPerson(running.db, { at: table, username, passwordHash });
});
afterAll(() => running.close());

const signIn = (client: HttpClient, name = username) =>
  client.post<Body>('/session', { username: name, password });
const codeOf = async (answer: Promise<{ status: number; body: Body }>) => {
  const { status, body } = await answer;
  return status < 300 ? 'in' : body.code;
};
/** The secret of an enrolment as the app on the telephone has it. */
function secretOf(text: string): Buffer {
  const bits = [...text.replaceAll(' ', '')].map((sign) =>
    'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(sign).toString(2).padStart(5, '0'),
  );
  return Buffer.from(
    bits
      .join('')
      .match(/.{8}/g)
      ?.map((byte) => Number.parseInt(byte, 2)) ?? [],
  );
}
async function enrol(client: HttpClient) {
  const begun = await client.post<Body>('/me/second-factor');
  const secret = secretOf(begun.body.text ?? '');
  const confirmed = await client.post<Body>('/me/second-factor/confirmation', {
    code: codeAt(secret, clock.now()),
  });
  expect(confirmed.status).toBe(201);
  return { secret, recoveryCodes: confirmed.body.recoveryCodes ?? [] };
}
async function enrolled() {
  const client = running.visitor();
  await signIn(client);
  const factor = await enrol(client);
  clock.advance({ seconds: 60 });
  return { client, ...factor, now: () => codeAt(factor.secret, clock.now()) };
}
const giveCode = (client: HttpClient, given: object) => client.post<Body>('/session/second-factor', given);

describe('a second factor', () => {
  it('is set up with a code, gives ten recovery codes, and renews the session', async () => {
    const [client, elsewhere] = [running.visitor(), running.visitor()];
    await signIn(client);
    await signIn(elsewhere);
    const before = client.cookie('casustafel_session');
    const { recoveryCodes } = await enrol(client);
    expect(new Set(recoveryCodes).size).toBe(10);
    expect(recoveryCodes[0]).toMatch(/^(?:[a-z2-9]{4}-){3}[a-z2-9]{4}$/);
    expect(client.cookie('casustafel_session')).not.toBe(before);
    const old = await running
      .visitor()
      .get('/session', { headers: { cookie: `casustafel_session=${before}` } });
    expect(old.status).toBe(401);
    expect((await elsewhere.get('/session')).status).toBe(401);
    expect((await client.get<Body>('/me')).body.secondFactor).toMatchObject({ recoveryCodesLeft: 10 });
    const events = await recordedAbout(running.db, person.personId);
    expect(events.map(({ action }) => action)).toContain('identity.second-factor-confirmed');
  });

  it('is asked for after the password, and only that lets one in', async () => {
    const { now } = await enrolled();
    const client = running.visitor();
    expect(await codeOf(signIn(client))).toBe('second-factor-required');
    expect(client.cookie('casustafel_session')).toBeUndefined();
    expect((await client.get('/session')).status).toBe(401);
    expect(await codeOf(giveCode(client, { code: '000000' }))).toBe('wrong-code');
    expect(await codeOf(giveCode(client, { code: now() }))).toBe('in');
    expect((await client.get('/session')).status).toBe(200);
    expect(await codeOf(giveCode(client, { code: now() }))).toBe('second-factor-too-late');
  });

  it('takes a code once, also in two windows at the same moment', async () => {
    const { now } = await enrolled();
    const [one, other] = [running.visitor(), running.visitor()];
    await signIn(one);
    const half = one.cookie('casustafel_second_factor');
    const code = now();
    const headers = { cookie: `casustafel_second_factor=${half}` };
    const answers = await Promise.all(
      [one, other].map((client) => codeOf(client.post('/session/second-factor', { code }, { headers }))),
    );
    expect(answers.filter((answer) => answer === 'in')).toHaveLength(1);
    await signIn(other);
    expect(await codeOf(giveCode(other, { code }))).toBe('wrong-code');
  });

  it('takes each recovery code once, however it is typed', async () => {
    const { recoveryCodes } = await enrolled();
    const recoveryCode = recoveryCodes[3]?.toUpperCase().replaceAll('-', ' ');
    const client = running.visitor();
    await signIn(client);
    expect(await codeOf(giveCode(client, { recoveryCode }))).toBe('in');
    expect((await client.get<Body>('/me')).body.secondFactor).toMatchObject({ recoveryCodesLeft: 9 });
    await signIn(client);
    expect(await codeOf(giveCode(client, { recoveryCode }))).toBe('wrong-code');
  });

  it('is not given too late, without a password before it, or with nothing', async () => {
    const { now } = await enrolled();
    const client = running.visitor();
    expect(await codeOf(giveCode(client, { code: now() }))).toBe('second-factor-too-late');
    await signIn(client);
    expect(await codeOf(giveCode(client, {}))).toBe('wrong-code');
    clock.advance({ minutes: 5 });
    expect(await codeOf(giveCode(client, { code: now() }))).toBe('second-factor-too-late');
  });

  it.each(['28708２', "1' OR 1", ' ', '-00001', '1e5555'])('is not guessed with %j', async (code) => {
    await enrolled();
    const client = running.visitor();
    await signIn(client);
    expect(await codeOf(giveCode(client, { code }))).toMatch(/^(?:wrong-code|validation-failed)$/);
  });

  it('is blocked after five mistakes, and the right password does not clear them', async () => {
    const { now } = await enrolled();
    const client = running.visitor();
    for (let n = 0; n < 5; n += 1) {
      await signIn(client);
      expect(await codeOf(giveCode(client, { code: '000000' }))).toBe('wrong-code');
    }
    expect(await codeOf(giveCode(client, { code: now() }))).toBe('sign-in-blocked');
    expect(await codeOf(signIn(client))).toBe('sign-in-blocked');
    clock.advance({ seconds: 30 });
    await signIn(client);
    expect(await codeOf(giveCode(client, { code: now() }))).toBe('in');
  });

  it('is removed with a code, not without', async () => {
    const { client, now } = await enrolled();
    const remove = (given: object) => client.send<Body>('DELETE', '/me/second-factor', given);
    expect(await codeOf(remove({ code: '000000' }))).toBe('validation-failed');
    expect(await codeOf(remove({}))).toBe('validation-failed');
    expect(await codeOf(remove({ code: now() }))).toBe('in');
    expect(await codeOf(signIn(running.visitor()))).toBe('in');
  });

  it('is not begun a second time, nor confirmed with a code that was used', async () => {
    const { client, now } = await enrolled();
    expect(await codeOf(client.post('/me/second-factor'))).toBe('second-factor-exists');
    expect(await codeOf(client.post('/me/second-factor/confirmation', { code: now() }))).toBe(
      'validation-failed',
    );
    const renewed = await client.post<Body>('/me/second-factor/recovery-codes', { code: now() });
    expect(renewed.body.recoveryCodes).toHaveLength(10);
  });

  it('is taken away by an administrator from who lost everything, never from themselves', async () => {
    const { client } = await enrolled();
    const name = `beheer-${newId()}`;
    const admin = await aPerson(running.db, { username: name, passwordHash, duties: ['administrator'] });
    const administrator = running.visitor();
    await signIn(administrator, name);
    await enrol(administrator);
    const reset = (id: string) => administrator.delete(`/people/${id}/second-factor`);
    expect((await reset(person.personId)).status).toBe(204);
    expect((await client.get('/session')).status).toBe(401);
    expect(await codeOf(signIn(running.visitor()))).toBe('in');
    expect((await reset(person.personId)).status).toBe(404);
    expect((await reset(admin.personId)).status).toBe(422);
    expect((await client.delete(`/people/${admin.personId}/second-factor`)).status).toBe(401);
  });

  it('lies in the database as nobody can read it', async () => {
    const { secret, recoveryCodes } = await enrolled();
    const [kept] = await running.db.query<{ secret: Buffer }[]>(
      'SELECT secret FROM identity.second_factor WHERE person_id = $1',
      [person.personId],
    );
    expect(kept?.secret.includes(secret)).toBe(false);
    const codes = await running.db.query<{ code_hash: Buffer }[]>(
      'SELECT code_hash FROM identity.recovery_code',
    );
    expect(codes.every(({ code_hash: hash }) => hash.length === 32)).toBe(true);
    expect(recoveryCodes).toHaveLength(10);
  });
});

describe('special rights', () => {
  it.each([
    ['a chair', { role: 'chair' as const }],
    ['a process coordinator', { role: 'process-coordinator' as const }],
    ['a privacy officer', { duties: ['privacy-officer' as const] }],
    ['an administrator', { duties: ['administrator' as const] }],
  ])('of %s wait until there is a second factor', async (_who, given) => {
    const name = `bijzonder-${newId()}`;
    await aPerson(running.db, { at: table, username: name, passwordHash, ...given });
    const client = running.visitor();
    expect((await signIn(client, name)).body.pending).toEqual(['second-factor']);
    const refused = await client.get<Body>('/tables');
    expect([refused.status, refused.body.code]).toEqual([403, 'second-factor-enrolment-required']);
    await enrol(client);
    expect((await client.get('/tables')).status).toBe(200);
  });

  it('are not those of a partner', async () => {
    expect((await signIn(running.visitor())).body.pending).toEqual([]);
  });
});
