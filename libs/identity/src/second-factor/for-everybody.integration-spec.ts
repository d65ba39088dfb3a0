import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '#lib/kernel';
import { aPerson, aTable, FakeClock } from '#lib/testing';
import { hashPassword } from '../local-accounts/password.js';
import { type SignInApp, startSignInApp } from '../sessions/sign-in-app-for-spec.js';
import { enrol } from './authenticator-for-spec.js';

interface Body {
  code?: string;
  pending?: string[];
  needsSecondFactor?: boolean;
}

const password = 'het juiste wachtwoord';
const clock = new FakeClock();
let running: SignInApp;
let username: string;

beforeAll(async () => {
  const [app, passwordHash] = await Promise.all([
    startSignInApp(clock, { secondFactorFor: 'everybody' }),
    hashPassword(password),
  ]);
  running = app;
  username = `partner-${newId()}`;
  await aPerson(running.db, { at: await aTable(running.db), username, passwordHash });
}, 60_000);
afterAll(() => running.close());

describe('where everybody needs a second factor', () => {
  it('a partner gets nothing before there is one, and everything after', async () => {
    const client = running.visitor();
    const { body } = await client.post<Body>('/session', { username, password });
    expect(body.pending).toEqual(['second-factor']);
    const refused = await client.get<Body>('/tables');
    expect([refused.status, refused.body.code]).toEqual([403, 'second-factor-enrolment-required']);
    const telephone = await enrol(client, clock);
    expect((await client.get('/tables')).status).toBe(200);
    expect((await client.get<Body>('/me')).body.needsSecondFactor).toBe(true);

    clock.advance({ seconds: 60 });
    // Who takes it away has nothing again.
    expect((await client.send('DELETE', '/me/second-factor', { code: telephone.code() })).status).toBe(204);
    expect((await client.get('/tables')).status).toBe(403);
  });
});
