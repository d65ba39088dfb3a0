import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newId } from '#lib/kernel';
import { aPerson, FakeClock, type HttpClient, lastRecorded, type PersonActor } from '#lib/testing';
import { hashPassword } from '../local-accounts/password.js';
import { type SignInApp, startSignInApp } from './sign-in-app-for-spec.js';

const password = 'het juiste wachtwoord';
const most = 5;
const clock = new FakeClock();
let running: SignInApp;
let passwordHash: string;
let username: string;
let person: PersonActor;

beforeAll(async () => {
  [running, passwordHash] = await Promise.all([startSignInApp(clock), hashPassword(password)]);
}, 60_000);
beforeEach(async () => {
  clock.reset();
  username = `iemand-${newId()}`;
  person = await aPerson(running.db, { username, passwordHash });
});
afterAll(() => running.close());

async function signedIn(): Promise<HttpClient> {
  const client = await running.visitor().signIn(username, password);
  clock.advance({ minutes: 2 });
  return client;
}
async function signedInAt(places: number): Promise<HttpClient[]> {
  const clients: HttpClient[] = [];
  while (clients.length < places) clients.push(await signedIn());
  return clients;
}
const statusesOf = (clients: readonly HttpClient[]) =>
  Promise.all(clients.map(async (client) => (await client.get('/session')).status));
const kept = async () => {
  const rows = await running.db.query<object[]>('SELECT FROM identity.session WHERE person_id = $1', [
    person.personId,
  ]);
  return rows.length;
};

describe('an account that is signed in at too many places', () => {
  it('loses the one that was used longest ago, which is recorded', async () => {
    const [first, ...others] = await signedInAt(most);
    if (!first) throw new Error('Nobody is signed in');
    // The oldest is at work, so the next oldest goes.
    expect(await statusesOf([first])).toEqual([200]);
    clock.advance({ minutes: 2 });
    const newest = await signedIn();
    expect(await statusesOf([first, ...others, newest])).toEqual([200, 401, 200, 200, 200, 200]);
    expect(await lastRecorded(running.db, 'identity.sessions-ended')).toMatchObject({
      actor_id: person.personId,
      reason: 'too-many',
    });
  });

  it('is the only one that loses any', async () => {
    const [neighbour] = await signedInAt(1);
    username = `ander-${newId()}`;
    person = await aPerson(running.db, { username, passwordHash });
    await signedInAt(most + 1);
    expect(await kept()).toBe(most);
    expect(neighbour && (await statusesOf([neighbour]))).toEqual([200]);
  });

  it('has no more when it signs in often at the same moment', async () => {
    await Promise.all(Array.from({ length: most + 3 }, () => running.visitor().signIn(username, password)));
    expect(await kept()).toBe(most);
  });
});
