import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '#lib/kernel';
import { announcedAbout, aPerson, FakeClock } from '#lib/testing';
import { hashPassword } from '../local-accounts/password.js';
import { enrol } from '../second-factor/authenticator-for-spec.js';
import { type SignInApp, startSignInApp } from '../sessions/sign-in-app-for-spec.js';

const password = 'het juiste wachtwoord';
const clock = new FakeClock();
let running: SignInApp;
let passwordHash: string;

beforeAll(async () => {
  [running, passwordHash] = await Promise.all([startSignInApp(clock), hashPassword(password)]);
}, 60_000);
afterAll(() => running.close());

async function signedIn(given: { duties?: 'administrator'[] } = {}) {
  const username = `iemand-${newId()}`;
  const { personId } = await aPerson(running.db, { username, passwordHash, ...given });
  const client = await running.visitor().signIn(username, password);
  const told = async () => (await announcedAbout(running.db, personId)).map(({ type }) => type);
  return { personId, client, told };
}

describe('who changes how they sign in', () => {
  it('is told of the password', async () => {
    const { client, told } = await signedIn();
    const wrong = { currentPassword: 'x', newPassword: 'vier losse woorden hier' };
    expect((await client.post('/me/password', wrong)).status).toBe(400);
    expect(await told()).toEqual([]);
    expect((await client.post('/me/password', { ...wrong, currentPassword: password })).status).toBeLessThan(
      300,
    );
    expect(await told()).toEqual(['account.own-password-changed']);
  });

  it('is told of the second factor and of the recovery codes', async () => {
    const { client, told } = await signedIn();
    const authenticator = await enrol(client, clock);
    expect(await told()).toEqual(['account.own-second-factor-changed']);
    clock.advance({ minutes: 1 });
    expect(
      (await client.post('/me/second-factor/recovery-codes', { code: authenticator.code() })).status,
    ).toBe(201);
    clock.advance({ minutes: 1 });
    const removed = await client.send('DELETE', '/me/second-factor', { code: authenticator.code() }, {});
    expect(removed.status).toBe(204);
    expect(await told()).toEqual([
      'account.own-second-factor-changed',
      'account.own-recovery-codes-renewed',
      'account.own-second-factor-changed',
    ]);
  });

  it('is told when an administrator removes the second factor', async () => {
    const [somebody, administrator] = [await signedIn(), await signedIn({ duties: ['administrator'] })];
    await enrol(somebody.client, clock);
    const { status } = await administrator.client.delete(`/people/${somebody.personId}/second-factor`);
    expect(status).toBe(204);
    expect((await somebody.told()).at(-1)).toBe('account.second-factor-reset');
  });
});
