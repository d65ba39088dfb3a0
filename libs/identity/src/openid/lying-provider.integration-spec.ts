import { createHmac, generateKeyPairSync } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { generateKeyPair, jwtVerify } from 'jose';
import { newId } from '#lib/kernel';
import { anOrganisation, aPerson, FakeClock } from '#lib/testing';
import { type SignInApp, startSignInApp } from '../sessions/sign-in-app-for-spec.js';
import { SpecBrowser } from './browser-for-spec.js';
import { type Claims, LyingProvider } from './liar-for-spec.js';
import { OpenIdOptions } from './openid-options.js';

const clientSecret = 'a-secret-of-this-spec-run-of-some-length';
let liar: LyingProvider;
let running: SignInApp;
let claims: Claims;

const optionsFor = (issuer: string, clientKey: string | null = null, maxAge: number | null = null) =>
  new OpenIdOptions({
    maxAge,
    ...{ issuer, clientId: 'casustafel', clientSecret, clientKey, scopes: 'openid', requiredAcr: [] },
    ...{ organisationClaim: 'organisation', name: 'Gemeente', allowHttp: true, timeout: 500 },
  });

beforeAll(async () => {
  liar = await LyingProvider.start();
  running = await startSignInApp(new FakeClock(), { openId: optionsFor(liar.issuer) });
}, 60_000);
beforeEach(async () => {
  const organisationId = await anOrganisation(running.db);
  const username = `iemand-${newId()}`;
  await aPerson(running.db, { of: organisationId, username });
  claims = {
    ...{ sub: newId(), email: `${username}@voorbeeld.example`, email_verified: true },
    organisation: `organisatie-${organisationId}`,
  };
  liar.lies = { claims };
});
afterAll(async () => {
  await running.close();
  await liar.stop();
});

async function endsAt(app = running): Promise<string> {
  const isOwnPage = (url: URL) => url.origin === app.origin && !url.pathname.startsWith('/api/');
  const browser = new SpecBrowser();
  const { url } = await browser.visit(`${app.origin}/api/v1/session/openid/start`, isOwnPage);
  const hasSession = browser.jar(app.origin).has('casustafel_session');
  return hasSession ? 'in' : (url.searchParams.get('fout') ?? url.href);
}
const base64 = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
const unsigned = (alg: string) => (given: Claims) => `${base64({ alg, kid: 'one' })}.${base64(given)}.`;
const withSecret = (secret: string) => (given: Claims) => {
  const signedPart = `${base64({ alg: 'HS256', kid: 'one' })}.${base64(given)}`;
  return `${signedPart}.${createHmac('sha256', secret).update(signedPart).digest('base64url')}`;
};
const ago = (seconds: number) => Math.floor(Date.now() / 1_000) - seconds;

describe('an ID token', () => {
  it('that is in order lets one in', async () => {
    expect(await endsAt()).toBe('in');
  });

  it.each<[string, Claims]>([
    ['for somebody else', { aud: 'another-client' }],
    ['for several, with another in charge', { aud: ['casustafel', 'other'], azp: 'other' }],
    ['of another issuer', { iss: 'https://evil.example' }],
    ['with another nonce', { nonce: 'x'.repeat(43) }],
    ['without a nonce', { nonce: undefined }],
    ['without a subject', { sub: undefined }],
    ['with a number as subject', { sub: 7 }],
    ['that ended a minute ago', { iat: ago(360), exp: ago(60) }],
    ['that begins in a minute', { nbf: ago(-60) }],
    ['without an end', { exp: undefined }],
    ['without a beginning', { iat: undefined }],
    ['whose subject could be a citizen service number', { sub: '123456782' }],
  ])('%s does not', async (_what, lie) => {
    liar.lies.claims = { ...claims, ...lie };
    expect(await endsAt()).toBe('openid-invalid');
  });

  it('whose clock is twenty seconds off does', async () => {
    liar.lies.claims = { ...claims, iat: ago(320), exp: ago(20) };
    expect(await endsAt()).toBe('in');
  });

  it('signed with a key that is not the provider’s does not', async () => {
    const { privateKey } = await generateKeyPair('RS256');
    liar.lies.sign = (given) => liar.signed(given, privateKey);
    expect(await endsAt()).toBe('openid-invalid');
  });

  it.each<[string, (given: Claims) => string]>([
    ['alg none', unsigned('none')],
    ['alg None', unsigned('None')],
    ['no signature', unsigned('RS256')],
    ['our secret as HMAC key', withSecret(clientSecret)],
  ])('with %s does not', async (_what, sign) => {
    liar.lies.sign = sign;
    expect(await endsAt()).toBe('openid-invalid');
  });

  it('with the public key as HMAC key does not', async () => {
    liar.lies.sign = withSecret(JSON.stringify(liar.publicKey));
    expect(await endsAt()).toBe('openid-invalid');
  });

  it.each([
    ['a mail address that only looks verified', { email_verified: 'true' }],
    ['a list as mail address', { email: ['a@voorbeeld.example'] }],
    ['no mail address', { email: undefined }],
  ])('with %s links nobody', async (_what, lie) => {
    liar.lies.claims = { ...claims, ...lie };
    expect(await endsAt()).toBe('openid-unknown');
  });

  it.each([[undefined], [null], [7], [{ code: 'x' }], [[]], ['%'], ["' OR true"]])(
    'of organisation %j links nobody',
    async (organisation) => {
      liar.lies.claims = { ...claims, organisation };
      expect(await endsAt()).toBe('openid-organisation');
    },
  );
});

describe('a provider', () => {
  it.each<[string, Pick<LyingProvider['lies'], 'token'>, string]>([
    ['that never gives tokens', { token: () => undefined }, 'openid-unavailable'],
    [
      'that fails',
      { token: (response) => response.writeHead(500).end('<h1>Oops</h1>') },
      'openid-unavailable',
    ],
    [
      'whose proxy answers instead',
      { token: (response) => response.setHeader('content-type', 'text/html').end('<p>Onderhoud</p>') },
      'openid-unavailable',
    ],
    ['that hangs up', { token: (response) => response.destroy() }, 'openid-unavailable'],
    [
      'for which the code is too old',
      {
        token: (response) =>
          response
            .writeHead(400, { 'content-type': 'application/json' })
            .end('{"error":"invalid_grant","error_description":"code expired"}'),
      },
      'openid-invalid',
    ],
    [
      'that gives no ID token',
      {
        token: (response) =>
          response
            .setHeader('content-type', 'application/json')
            .end('{"access_token":"x","token_type":"Bearer"}'),
      },
      'openid-invalid',
    ],
  ])('%s lets nobody in', async (_what, lies, code) => {
    liar.lies = { claims, ...lies };
    expect(await endsAt()).toBe(code);
  });

  it.each<[string, LyingProvider['lies']['discovery']]>([
    ['does not answer', () => undefined],
    ['fails', (response) => response.writeHead(503).end()],
    ['sends a page', (response) => response.setHeader('content-type', 'text/html').end('<p>Hoi</p>')],
    [
      'says it is another',
      (response) =>
        response.setHeader('content-type', 'application/json').end('{"issuer":"https://evil.example"}'),
    ],
  ])('that %s when first asked is asked again later', async (_what, discovery) => {
    const fresh = await startSignInApp(new FakeClock(), { openId: optionsFor(liar.issuer) });
    try {
      liar.lies = { claims, ...(discovery ? { discovery } : {}) };
      expect(await endsAt(fresh)).toBe('openid-unavailable');
      liar.lies = { claims };
      // Its database knows nobody: that it can say so shows that the provider was heard.
      expect(await endsAt(fresh)).toBe('openid-organisation');
    } finally {
      await fresh.close();
    }
  });

  it('that sends us elsewhere is not followed', async () => {
    let visits = 0;
    const elsewhere = createServer((_request, response) => {
      visits += 1;
      response.end('{}');
    }).listen(0, '127.0.0.1');
    await once(elsewhere, 'listening');
    const location = `http://127.0.0.1:${String((elsewhere.address() as AddressInfo).port)}/inside`;
    const redirect = (response: ServerResponse) => response.writeHead(307, { location }).end();
    liar.lies = { claims, token: redirect };
    expect(await endsAt()).toBe('openid-unavailable');
    const fresh = await startSignInApp(new FakeClock(), { openId: optionsFor(liar.issuer) });
    liar.lies = { claims, discovery: redirect };
    expect(await endsAt(fresh)).toBe('openid-unavailable');
    expect(visits).toBe(0);
    await fresh.close();
    elsewhere.close();
  });

  it('at which one signed in too long ago is not enough, where that was set', async () => {
    const app = await startSignInApp(new FakeClock(), { openId: optionsFor(liar.issuer, null, 600) });
    for (const [lie, code] of [
      [{ auth_time: ago(500) }, 'openid-organisation'],
      [{ auth_time: ago(700) }, 'openid-invalid'],
      [{}, 'openid-invalid'],
    ] as const) {
      liar.lies = { claims: { ...claims, ...lie } };
      expect(await endsAt(app)).toBe(code);
    }
    await app.close();
  });

  it('that is not there lets nobody in, and nobody waits for it', async () => {
    const nowhere = await LyingProvider.start();
    await nowhere.stop();
    const app = await startSignInApp(new FakeClock(), { openId: optionsFor(nowhere.issuer) });
    expect(await endsAt(app)).toBe('openid-unavailable');
    await app.close();
  });

  it('is shown who we are with a signature, when we have a key', async () => {
    const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2_048 });
    const pem = privateKey.export({ format: 'pem', type: 'pkcs8' }).toString();
    const app = await startSignInApp(new FakeClock(), { openId: optionsFor(liar.issuer, pem) });
    expect(await endsAt(app)).toBe('openid-organisation');
    const assertion = liar.asked.get('client_assertion') ?? '';
    const expected = { issuer: 'casustafel', subject: 'casustafel', audience: liar.issuer };
    await expect(jwtVerify(assertion, publicKey, expected)).resolves.toBeDefined();
    expect(liar.asked.has('client_secret')).toBe(false);
    await app.close();
  });

  it('that is not set is not there', async () => {
    const app = await startSignInApp(new FakeClock());
    expect(await endsAt(app)).toBe('not-found');
    const methods = await app.visitor().get('/session/methods');
    expect(methods.body).toEqual({ openId: false, openIdName: null });
    await app.close();
  });
});
