import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { existsSync, readdirSync } from 'node:fs';
import { connect } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { createTestDatabase, HttpClient, type TestDatabase } from '#lib/testing';
import { BuiltProcess } from './built-process.js';
import { Storage } from './stored-rows.js';

const assets = 'dist/apps/web/assets';
const script = existsSync(assets) ? readdirSync(assets).find((name) => name.endsWith('.js')) : undefined;
const publicUrl = 'https://casustafel.groningen.nl';

let database: TestDatabase;
let plain: BuiltProcess;
let secure: BuiltProcess;
let origin: string;
let secureOrigin: string;

beforeAll(async () => {
  database = await createTestDatabase();
  const environment = { DATABASE_URL: database.url, SECURITY_CONTACT: 'mailto:security@groningen.nl' };
  plain = BuiltProcess.start('api', { ...environment, RATE_LIMIT_SIGN_IN: '3' });
  secure = BuiltProcess.start('api', {
    ...environment,
    PUBLIC_URL: publicUrl,
    TRUSTED_PROXIES: '127.0.0.1,::1',
  });
  origin = (await plain.ready()).url;
  secureOrigin = (await secure.ready()).url;
}, 120_000);

afterAll(async () => {
  await Promise.all([plain.stop(), secure.stop()]);
  await database.drop();
});

/** What a raw client gets that does not speak HTTP as it should. */
async function say(text: string): Promise<{ head: string; body: string }> {
  const { hostname, port } = new URL(origin);
  const socket = connect(Number(port), hostname);
  socket.write(text);
  const [head = '', body = ''] = (await buffer(socket)).toString().split('\r\n\r\n');
  return { head, body };
}

const everywhere: [string, string][] = [
  ['the page', '/'],
  ['a page inside', '/casussen/1'],
  ['a script', `/assets/${script ?? ''}`],
  ['a file that is gone', '/assets/gone.js'],
  ['the API', '/api/v1/openapi.json'],
  ['a refusal', '/api/v1/cases'],
  ['an error', '/api/v1/cases?limit=x'],
  ['nothing', '/api/v1/nothing'],
  ['health', '/health/live'],
  ['security.txt', '/.well-known/security.txt'],
];

describe('every answer', () => {
  it.each(script ? everywhere : everywhere.slice(3))(
    '%s: no foreign code, no frame, no sniffing',
    async (_what, path) => {
      const { headers } = await fetch(origin + path);
      const policy = headers.get('content-security-policy') ?? '';
      expect(policy).toMatch(/^default-src 'none';/);
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).toContain("object-src 'none'");
      expect(policy).toContain("base-uri 'none'");
      expect(policy).toContain("form-action 'self'");
      expect(policy).not.toMatch(/unsafe|\*|http:|data:|blob:/);
      expect(Object.fromEntries(headers)).toMatchObject({
        'x-frame-options': 'DENY',
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-embedder-policy': 'require-corp',
        'cross-origin-resource-policy': path.endsWith('openapi.json') ? 'cross-origin' : 'same-origin',
        'permissions-policy': expect.stringMatching(/camera=\(\).*geolocation=\(\).*usb=\(\)/),
      });
      expect(headers.get('server')).toBeNull();
      expect(headers.get('x-powered-by')).toBeNull();
    },
  );

  it.each([
    ...['/api/v1/openapi.json', '/api/v1/cases', '/api/v1/nothing', '/gone.js', '/health/live'],
    ...['/%61pi/v1/openapi.json', '/api/v1/%6Fpenapi.json', '/%61pi/v1/nothing'],
  ])('%s is kept by nobody', async (path) => {
    expect((await fetch(origin + path)).headers.get('cache-control')).toBe('no-store');
  });

  it('asks for HTTPS only where people come over HTTPS', async () => {
    const [here, there] = [await fetch(`${origin}/health/live`), await fetch(`${secureOrigin}/health/live`)];
    expect(here.headers.get('strict-transport-security')).toBeNull();
    expect(here.headers.get('content-security-policy')).not.toContain('upgrade-insecure-requests');
    expect(there.headers.get('strict-transport-security')).toBe('max-age=31536000; includeSubDomains');
    expect(there.headers.get('content-security-policy')).toContain('upgrade-insecure-requests');
  });
});

describe('what never became a request', () => {
  it.each([
    ['no HTTP', 'Goedemorgen\r\n\r\n', 400],
    ['a header without end', `GET / HTTP/1.1\r\nHost: x\r\nX: ${'a'.repeat(20_000)}\r\n\r\n`, 431],
    [
      'two lengths',
      'POST /api/v1/session HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n',
      400,
    ],
    [
      'a length and chunks',
      'POST /api/v1/session HTTP/1.1\r\nHost: x\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
      400,
    ],
    ['an address that cannot be read', 'GET /%E0%A4%A HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n', 400],
  ])('(%s) gets a problem too', async (_what, text, status) => {
    const { head, body } = await say(text);
    expect(head).toMatch(new RegExp(`^HTTP/1.1 ${String(status)} `));
    expect(head).toMatch(/content-type: application\/problem\+json/i);
    expect(head).toMatch(/content-security-policy: default-src 'none'; frame-ancestors 'none'/i);
    expect(JSON.parse(body)).toMatchObject({ status, traceId: expect.stringMatching(/^[0-9a-f]{32}$/) });
  });
});

describe('a method that an address does not have', () => {
  it.each([
    ['PUT', '/api/v1/signals', 'GET, HEAD, POST'],
    ['GET', '/api/v1/actions/1/accept', 'POST'],
    ['OPTIONS', '/api/v1/cases', 'GET, HEAD'],
    ['PUT', '/%61pi/v1/signal%73', 'GET, HEAD, POST'],
    ['TRACE', '/api/v1/session', 'DELETE, GET, HEAD, POST'],
  ])('(%s %s) is 405 with those that it has', async (method, path, allowed) => {
    const { host } = new URL(origin);
    const { head } = await say(`${method} ${path} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`);
    expect(head).toMatch(/^HTTP\/1.1 405 /);
    expect(/^allow: (.*)$/im.exec(head)?.[1]).toBe(allowed);
  });
});

describe('a request from another site', () => {
  const send = (headers: Record<string, string>) =>
    fetch(`${secureOrigin}/api/v1/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ username: 'nobody', password: 'nothing' }),
    });

  it.each<Record<string, string>>([
    { origin: 'https://evil.example' },
    { origin: 'null' },
    { origin: 'http://casustafel.groningen.nl' },
    { 'sec-fetch-site': 'cross-site' },
    { referer: 'https://evil.example/' },
    { cookie: '__Host-casustafel_session=x' },
  ])('(%o) changes nothing', async (headers) => {
    const answer = await send({ ...headers, 'x-forwarded-host': 'casustafel.groningen.nl' });
    expect(answer.status).toBe(403);
    expect(await answer.json()).toMatchObject({ code: 'cross-origin' });
  });

  it('from our own page, behind a proxy, is heard', async () => {
    const proxied = { 'x-forwarded-host': 'casustafel.groningen.nl', 'x-forwarded-proto': 'https' };
    expect((await send({ origin: publicUrl, ...proxied })).status).toBe(401);
  });
});

describe('signing in', () => {
  it('may be tried so many times a minute, whatever name is tried, and the log says once that it was more', async () => {
    const client = new HttpClient(origin);
    const statuses: number[] = [];
    for (const username of ['a', 'b', 'c', 'd']) {
      statuses.push((await client.post('/session', { username, password: 'guess' })).status);
    }
    statuses.push((await client.post('/session', { username: 'e', password: 'guess' })).status);
    expect(statuses).toEqual([401, 401, 401, 429, 429]);
    const storage = await Storage.open(database.adminUrl);
    const events = await storage.query(
      `SELECT reason, result FROM audit.event WHERE action = 'audit.rate-limited'`,
    );
    await storage.close();
    expect(events).toEqual([{ reason: 'sign-in', result: 'refused' }]);
  });
});

describe('security.txt', () => {
  it('names whom to tell, for less than a year', async () => {
    const response = await fetch(`${secureOrigin}/.well-known/security.txt`);
    expect(response.headers.get('content-type')).toBe('text/plain; charset=utf-8');
    const text = await response.text();
    expect(text).toContain('Contact: mailto:security@groningen.nl\n');
    expect(text).toContain(`Canonical: ${publicUrl}/.well-known/security.txt\n`);
    const ahead = Date.parse(/^Expires: (.*)$/m.exec(text)?.[1] ?? '') - Date.now();
    expect(ahead).toBeGreaterThan(360 * 86_400_000);
    expect(ahead).toBeLessThan(365 * 86_400_000);
  });
});

describe('a client that hangs up in the middle of what it sends', () => {
  it('is no failure of ours, and the log does not say so', async () => {
    const { hostname, port, host } = new URL(origin);
    const socket = connect(Number(port), hostname);
    const head = `POST /api/v1/signals HTTP/1.1\r\nHost: ${host}\r\nContent-Type: application/json\r\n`;
    await new Promise((resolve) => {
      socket.write(`${head}Content-Length: 100\r\n\r\n{`, resolve);
    });
    socket.destroy();
    // Answered after it, by the same process: by then it was noticed.
    for (let n = 0; n < 20; n += 1) await fetch(`${origin}/health/ready`);
    const { printed } = await plain.stop();
    expect(printed).not.toMatch(/ERROR|WARN/);
  });
});
