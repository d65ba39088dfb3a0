import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '#lib/kernel';
import { announcedAbout, aPerson, FakeClock } from '#lib/testing';
import { hashPassword } from '../local-accounts/password.js';
import { OpenIdOptions } from '../openid/openid-options.js';
import { type SignInApp, startSignInApp } from '../sessions/sign-in-app-for-spec.js';

const password = 'het juiste wachtwoord';
const openId = new OpenIdOptions({
  ...{ clientId: 'spec', clientSecret: 'spec', clientKey: null, issuer: 'https://nobody.invalid' },
  ...{
    scopes: 'openid',
    requiredAcr: [],
    organisationClaim: 'organisation',
    name: 'Gemeente',
    allowHttp: false,
    timeout: 1_000,
  },
});
let running: SignInApp;
let passwordHash: string;

beforeAll(async () => {
  const app = startSignInApp(new FakeClock(), { openId });
  [running, passwordHash] = await Promise.all([app, hashPassword(password)]);
}, 60_000);
afterAll(() => running.close());

async function anAccount(given: { duties?: 'administrator'[] } = {}) {
  const username = `iemand-${newId()}`;
  const { personId } = await aPerson(running.db, { username, passwordHash, ...given });
  return { personId, signIn: () => running.visitor().signIn(username, password) };
}

describe('another link with the provider', () => {
  it('ends the sessions of whom it is about, who is told, and who may sign in again', async () => {
    const administrator = await (await anAccount({ duties: ['administrator'] })).signIn();
    const { personId, signIn } = await anAccount();
    const path = `/people/${personId}/external-identity`;
    for (const act of [
      () => administrator.post(path, { subject: newId() }),
      () => administrator.delete(path),
    ]) {
      const client = await signIn();
      expect((await client.get('/session')).status).toBe(200);
      expect((await act()).status).toBe(204);
      expect((await client.get('/session')).status).toBe(401);
    }
    const told = await announcedAbout(running.db, personId);
    expect(told).toEqual(Array(2).fill({ type: 'account.link-changed', receiverId: personId }));
    expect((await administrator.get('/session')).status).toBe(200);
  });

  it('that was refused ends nothing and tells nothing', async () => {
    const administrator = await (await anAccount({ duties: ['administrator'] })).signIn();
    const { personId, signIn } = await anAccount();
    const client = await signIn();
    expect((await administrator.delete(`/people/${personId}/external-identity`)).status).toBe(404);
    expect((await client.get('/session')).status).toBe(200);
    expect(await announcedAbout(running.db, personId)).toEqual([]);
  });
});
