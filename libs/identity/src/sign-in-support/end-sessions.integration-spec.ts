import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '#lib/kernel';
import { aPerson, FakeClock, type HttpClient, recordedAbout } from '#lib/testing';
import { hashPassword } from '../local-accounts/password.js';
import { type SignInApp, startSignInApp } from '../sessions/sign-in-app-for-spec.js';

const password = 'het juiste wachtwoord';
let running: SignInApp;
let passwordHash: string;

beforeAll(async () => {
  [running, passwordHash] = await Promise.all([startSignInApp(new FakeClock()), hashPassword(password)]);
}, 60_000);
afterAll(() => running.close());

async function signedIn(given: { duties?: 'administrator'[] } = {}) {
  const username = `iemand-${newId()}`;
  const { personId } = await aPerson(running.db, { username, passwordHash, ...given });
  const again = () => running.visitor().signIn(username, password);
  return { personId, client: await again(), again };
}
const isIn = async (client: HttpClient) => (await client.get('/session')).status === 200;

describe('an administrator', () => {
  it('signs somebody out everywhere, who may sign in again', async () => {
    const [administrator, somebody] = [await signedIn({ duties: ['administrator'] }), await signedIn()];
    const elsewhere = await somebody.again();
    const { status } = await administrator.client.delete(`/people/${somebody.personId}/sessions`);
    expect(status).toBe(204);
    expect([await isIn(somebody.client), await isIn(elsewhere)]).toEqual([false, false]);
    expect((await recordedAbout(running.db, somebody.personId)).at(-1)).toMatchObject({
      action: 'identity.sessions-ended',
      actor_id: administrator.personId,
    });
    expect(await isIn(await somebody.again())).toBe(true);
  });
});

describe('nobody else', () => {
  it('signs anybody out but themselves', async () => {
    const [one, other] = [await signedIn(), await signedIn()];
    expect((await one.client.delete(`/people/${other.personId}/sessions`)).status).toBeGreaterThanOrEqual(
      403,
    );
    expect(await isIn(other.client)).toBe(true);
  });
});
