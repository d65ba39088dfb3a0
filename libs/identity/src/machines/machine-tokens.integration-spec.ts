import { createHmac } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { exportJWK, exportSPKI, generateKeyPair, SignJWT } from 'jose';
import { newId } from '#lib/kernel';
import { aPerson, aTable, changeRecorded, FakeClock, type PersonActor, type TestTable } from '#lib/testing';
import { hashPassword } from '../local-accounts/password.js';
import { type SignInApp, startSignInApp } from '../sessions/sign-in-app-for-spec.js';

interface Body {
  code?: string;
  definition?: object;
}

const clock = new FakeClock();
const password = 'het juiste wachtwoord';
const username = 'iemand-met-cookie';
let running: SignInApp;
let table: TestTable;
let member: PersonActor;
let keys: Awaited<ReturnType<typeof generateKeyPair>>;
let issuer: string;
let clientId: string;

beforeAll(async () => {
  running = await startSignInApp(clock);
  table = await aTable(running.db);
  member = await aPerson(running.db, { at: table, username, passwordHash: await hashPassword(password) });
  keys = await generateKeyPair('ES256', { extractable: true });
}, 60_000);
beforeEach(async () => {
  clock.reset();
  issuer = `https://systeem-${newId()}.example`;
  clientId = await aClient({ issuer });
});
afterAll(() => running.close());

async function aClient(given: { issuer: string; of?: string; jwksUri?: string }): Promise<string> {
  const id = newId();
  const jwks = { keys: [{ ...(await exportJWK(keys.publicKey)), kid: 'one', alg: 'ES256' }] };
  await changeRecorded(
    running.owner,
    [id],
    `INSERT INTO identity.machine_client (id, name, organisation_id, issuer, jwks, jwks_uri, scopes)
     VALUES ($1, 'Systeem', $2, $3, $4, $5, '{table-definitions:read}')`,
    [
      ...[id, given.of ?? member.organisationId, given.issuer],
      ...[given.jwksUri ? null : JSON.stringify(jwks), given.jwksUri ?? null],
    ],
  );
  return id;
}
const now = () => Math.floor(clock.now().getTime() / 1_000);
type Claims = Record<string, unknown>;
const payload = (change: Claims = {}): Claims => ({
  ...{ iss: issuer, aud: running.origin, iat: now(), exp: now() + 300, jti: newId() },
  scope: 'table-definitions:read',
  ...change,
});
const signed = (
  change: Claims = {},
  key: CryptoKey = keys.privateKey,
  header: { alg: string; kid: string; typ?: string } = { alg: 'ES256', kid: 'one', typ: 'at+jwt' },
) => new SignJWT(payload(change)).setProtectedHeader(header).sign(key);
const ask = (token: string, path = `/tables/${table.code}/definition`, scheme = 'Bearer') =>
  running.visitor().get<Body>(path, { headers: { authorization: `${scheme} ${token}` } });
const codeOf = async (token: Promise<string> | string) => {
  const { status, body } = await ask(await token);
  return status === 200 ? 'in' : body.code;
};
const base64 = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

describe('a machine', () => {
  it('reads how the tables work for which its organisation signed the covenant', async () => {
    const { status, body } = await ask(await signed());
    expect([status, Object.keys(body)]).toEqual([200, ['code', 'kind', 'definition']]);
    const elsewhere = await aTable(running.db);
    expect((await ask(await signed(), `/tables/${elsewhere.code}/definition`)).status).toBe(404);
    expect((await ask(await signed(), '/tables/no-such-table/definition')).status).toBe(404);
  });

  it.each([
    ...['/session', '/me', '/me/sessions', '/me/statement', '/tables', '/tables/x', '/tables/x/people'],
  ])('gets nothing at %s, and trying is recorded as its own', async (path) => {
    const { status, body } = await ask(await signed(), path);
    expect([status, body.code]).toEqual([403, 'not-for-machines']);
  });

  it('is recorded by its own id when it is refused', async () => {
    await ask(await signed(), '/tables/x/people');
    const [event] = await running.db.query<object[]>(
      `SELECT actor_kind, actor_id, client_id, organisation_id FROM audit.event ORDER BY at DESC LIMIT 1`,
    );
    expect(event).toEqual({
      ...{ actor_kind: 'machine', actor_id: null, client_id: clientId },
      organisation_id: member.organisationId,
    });
  });

  it('does not act as the person whose cookie comes along', async () => {
    const client = await running.visitor().signIn(username, password);
    const headers = { authorization: `Bearer ${await signed()}` };
    expect((await client.get<Body>('/tables', { headers })).status).toBe(403);
    const forged = { authorization: 'Bearer x.y.z' };
    expect((await client.get<Body>('/tables', { headers: forged })).body.code).toBe('invalid-token');
  });

  it('needs the scope, in its token and with its client', async () => {
    expect((await ask(await signed({ scope: 'cases:read' }))).status).toBe(404);
    expect((await ask(await signed({ scope: undefined }))).status).toBe(404);
    await changeRecorded(
      running.owner,
      [clientId],
      `UPDATE identity.machine_client SET scopes = '{}' WHERE id = $1`,
      [clientId],
    );
    expect((await ask(await signed())).status).toBe(404);
  });

  it('gets nothing when it is switched off', async () => {
    await changeRecorded(
      running.owner,
      [clientId],
      `UPDATE identity.machine_client SET active = false WHERE id = $1`,
      [clientId],
    );
    expect(await codeOf(signed())).toBe('invalid-token');
  });
});

describe('a token', () => {
  it.each<[string, () => Claims]>([
    ['of an unknown issuer', () => ({ iss: 'https://evil.example' })],
    ['without an issuer', () => ({ iss: undefined })],
    ['for another', () => ({ aud: 'https://elders.example' })],
    ['for nobody', () => ({ aud: undefined })],
    ['that ended', () => ({ iat: now() - 360, exp: now() - 31 })],
    ['that does not end', () => ({ exp: undefined })],
    ['that begins later', () => ({ nbf: now() + 60 })],
    ['from the future', () => ({ iat: now() + 60 })],
    ['without a beginning', () => ({ iat: undefined })],
    ['older than ten minutes', () => ({ iat: now() - 640, exp: now() + 60 })],
    ['for longer than ten minutes', () => ({ exp: now() + 601 })],
    ['without an id', () => ({ jti: undefined })],
    ['with a number as id', () => ({ jti: 7 })],
  ])('%s is refused', async (_what, change) => {
    expect(await codeOf(signed(change()))).toBe('invalid-token');
  });

  it.each(['JWT', 'id_token+jwt', 'logout+jwt', undefined])('of type %s is refused', async (typ) => {
    const header = { alg: 'ES256', kid: 'one', ...(typ === undefined ? {} : { typ }) };
    expect(await codeOf(signed({}, keys.privateKey, header))).toBe('invalid-token');
    expect(await codeOf(signed({}, keys.privateKey, { ...header, typ: 'application/at+jwt' }))).toBe('in');
  });

  it('is good with a clock that is 20 seconds off', async () => {
    expect(await codeOf(signed({ iat: now() + 20, nbf: now() + 20 }))).toBe('in');
    expect(await codeOf(signed({ iat: now() - 320, exp: now() - 20 }))).toBe('in');
  });

  it('is good once', async () => {
    const token = await signed();
    const answers = await Promise.all([codeOf(token), codeOf(token), codeOf(token)]);
    expect(answers.sort()).toEqual(['in', 'invalid-token', 'invalid-token']);
    clock.advance({ minutes: 4 });
    expect(await codeOf(token)).toBe('invalid-token');
  });

  it('is not good again when its system was ended and registered anew', async () => {
    const token = await signed();
    expect(await codeOf(token)).toBe('in');
    const ending = `UPDATE identity.machine_client SET active = false WHERE id = $1`;
    await changeRecorded(running.owner, [clientId], ending, [clientId]);
    await aClient({ issuer });
    expect(await codeOf(token)).toBe('invalid-token');
    expect(await codeOf(signed())).toBe('in');
  });

  it('signed with another key, or naming one that is not there, is refused', async () => {
    const { privateKey } = await generateKeyPair('ES256');
    expect(await codeOf(signed({}, privateKey))).toBe('invalid-token');
    const unknown = { alg: 'ES256', kid: 'two', typ: 'at+jwt' };
    expect(await codeOf(signed({}, keys.privateKey, unknown))).toBe('invalid-token');
  });

  it('without a signature, or with the public key as a secret, is refused', async () => {
    const secrets = [await exportSPKI(keys.publicKey), JSON.stringify(await exportJWK(keys.publicKey))];
    for (const secret of secrets) {
      const part = `${base64({ alg: 'HS256', kid: 'one', typ: 'at+jwt' })}.${base64(payload())}`;
      const signature = createHmac('sha256', secret).update(part).digest('base64url');
      expect(await codeOf(`${part}.${signature}`)).toBe('invalid-token');
    }
    for (const alg of ['none', 'None', 'ES256'])
      expect(await codeOf(`${base64({ alg, typ: 'at+jwt' })}.${base64(payload())}.`)).toBe('invalid-token');
  });

  it.each(['x', 'x.y.z', '..', 'e30.e30.e30', 'a'.repeat(9_000), '{}', 'é'])(
    'that is %j is refused',
    async (token) => {
      expect((await ask(encodeURI(token))).status).toBe(401);
    },
  );

  it('in another scheme is refused', async () => {
    for (const scheme of ['Basic', 'DPoP', 'Token'])
      expect((await ask(await signed(), undefined, scheme)).body.code).toBe('invalid-token');
  });
});

describe('keys at an address', () => {
  it('are fetched, and when they cannot be had it is said so', async () => {
    const published = { keys: [{ ...(await exportJWK(keys.publicKey)), kid: 'one', alg: 'ES256' }] };
    const server = createServer((_request, response) => {
      response.setHeader('content-type', 'application/json').end(JSON.stringify(published));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const jwksUri = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/keys`;
    issuer = `https://ver-weg-${newId()}.example`;
    await aClient({ issuer, jwksUri });
    expect(await codeOf(signed())).toBe('in');
    await new Promise((resolve) => server.close(resolve));
    issuer = `https://weg-${newId()}.example`;
    await aClient({ issuer, jwksUri: 'http://127.0.0.1:1/keys' });
    expect(await codeOf(signed())).toBe('keys-unavailable');
  });
});
