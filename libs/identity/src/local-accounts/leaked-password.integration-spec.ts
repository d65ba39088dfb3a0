import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '#lib/kernel';
import { aPerson, FakeClock, type HttpClient } from '#lib/testing';
import { type SignInApp, startSignInApp } from '../sessions/sign-in-app-for-spec.js';
import { hashPassword } from './password.js';

interface Body {
  code?: string;
  errors?: { field: string; code: string }[];
}

const password = 'het juiste wachtwoord';
const [leaked, other, unlisted] = [
  'paard kaas batterij nietje',
  'vier gele fietsen',
  'zeven natte klompen buiten',
];
let running: SignInApp;
let folder: string;
let client: HttpClient;

/** The folder of an installation that keeps the list itself, with only the ranges that these passwords are in. */
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'casustafel-leaked-'));
  const hashOf = (text: string) => createHash('sha1').update(text).digest('hex').toUpperCase();
  writeFileSync(join(folder, `${hashOf(leaked).slice(0, 5)}.txt`), `${hashOf(leaked).slice(5)}:3\n`);
  const none = `${'0'.repeat(35)}:1\n`;
  writeFileSync(join(folder, `${hashOf(other).slice(0, 5)}.txt`), none);
  running = await startSignInApp(new FakeClock(), {
    breachedPasswords: { address: `${pathToFileURL(folder).href}/`, whenAway: 'refuse' },
  });
  const username = `iemand-${newId()}`;
  await aPerson(running.db, { username, passwordHash: await hashPassword(password) });
  client = await running.visitor().signIn(username, password);
}, 60_000);
afterAll(async () => {
  await running.close();
  rmSync(folder, { recursive: true });
});

const change = (newPassword: string) =>
  client.post<Body>('/me/password', { currentPassword: password, newPassword });

describe('a new password', () => {
  it('that leaked elsewhere is refused', async () => {
    const { status, body } = await change(leaked);
    expect(status).toBe(400);
    expect(body.errors).toMatchObject([{ field: 'newPassword', code: 'breached-password' }]);
  });

  it('that cannot be looked up is refused where that was chosen', async () => {
    const { status, body } = await change(unlisted);
    expect([status, body.code]).toEqual([422, 'password-not-looked-up']);
  });

  it('that did not leak is taken', async () => {
    expect((await change(other)).status).toBe(204);
  });
});
