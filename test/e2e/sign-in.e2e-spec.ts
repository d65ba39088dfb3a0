import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { HttpClient } from '#lib/testing';
import { type Installation, startInstallation } from './installation.js';
import { type Newcomer, registerNewcomer, versionOf } from './newcomer.js';
import { expectRefusal } from './refusal.js';

const ownPassword = 'paard kaas batterij nietje';
let installation: Installation;
let newcomer: Newcomer;
let client: HttpClient;
/** What must never be printed by any process. */
const secrets: string[] = [ownPassword];

beforeAll(async () => {
  installation = await startInstallation();
  newcomer = await registerNewcomer(await installation.signIn('beheer'));
  secrets.push(newcomer.password);
  client = new HttpClient(installation.origin);
}, 120_000);

afterAll(() => installation.stop());

describe('somebody new', () => {
  it('signs in with the password that was given out, and can do nothing else yet', async () => {
    const { username, password } = newcomer;
    const signedIn = await client.post<{ pending: string[] }>('/session', { username, password });
    expect(signedIn.body.pending).toEqual(['password', 'statement']);
    for (const path of ['/tables', '/cases', '/actions?assignee=me', '/notifications', '/signals'])
      expect(expectRefusal(await client.get(path), 403).code).toBe('password-change-required');
  });

  it('chooses a password of their own and accepts the statement', async () => {
    const change = { currentPassword: newcomer.password, newPassword: 'Nienke Beginner 2026' };
    expectRefusal(await client.post('/me/password', change), 400, 'newPassword');
    expect((await client.post('/me/password', { ...change, newPassword: ownPassword })).status).toBe(204);
    expect(expectRefusal(await client.get('/tables'), 403).code).toBe('statement-required');
    const { body } = await client.get<{ version: string; sections: object[] }>('/me/statement');
    expect(body.sections.length).toBeGreaterThan(2);
    expect((await client.post('/me/statement', { version: body.version })).status).toBe(204);
    expect((await client.get('/tables')).body).toEqual({ items: [], next: null });
  });

  it('finds the first password dead', async () => {
    const { username, password } = newcomer;
    expectRefusal(await new HttpClient(installation.origin).post('/session', { username, password }), 401);
  });

  it('sees where they are signed in, at every process alike', async () => {
    const second = await installation.startApi();
    const there = client.at(second.origin);
    await new HttpClient(second.origin).signIn(newcomer.username, ownPassword);
    const sessions = await there.get<{ items: { current: boolean }[] }>('/me/sessions');
    expect(sessions.body.items.map(({ current }) => current)).toEqual([true, false]);
    expect((await client.delete('/me/sessions')).status).toBe(204);
    expect((await there.get<{ items: object[] }>('/me/sessions')).body.items).toHaveLength(1);
  });

  it('is out everywhere, at once, when the administrator deactivates the account', async () => {
    const administrator = await installation.signIn('beheer');
    const ifMatch = await versionOf(administrator, newcomer.id);
    const path = `/people/${newcomer.id}/deactivation`;
    expect((await administrator.post(path, {}, { ifMatch })).status).toBe(201);
    expectRefusal(await client.get('/session'), 401);
    const { username } = newcomer;
    const again = new HttpClient(installation.origin).post('/session', { username, password: ownPassword });
    expectRefusal(await again, 401);
  });
});

describe('a session', () => {
  it('is no good without its own cookie, whatever token comes along', async () => {
    const stranger = new HttpClient(installation.origin);
    for (const authorization of ['Bearer x', 'Basic dXNlcjpwYXNz', 'Bearer e30.e30.e30', ''])
      expectRefusal(await stranger.get('/session', { headers: { authorization } }), 401);
  });

  it('leaves no secret in what the processes print', () => {
    const printed = installation.api.output() + installation.worker.output();
    for (const secret of [...secrets, client.cookie('casustafel_session') ?? 'none'])
      expect(printed).not.toContain(secret);
  });
});
