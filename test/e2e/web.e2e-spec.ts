import { existsSync, readdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestDatabase, type TestDatabase } from '#lib/testing';
import { BuiltProcess } from './built-process.js';

const assets = 'dist/apps/web/assets';
const isBuilt = existsSync(assets);
if (!isBuilt)
  process.stderr.write(
    'The web application is not built ("npm run build"): how it is served is not tested.\n',
  );

(isBuilt ? describe : describe.skip)('the web application, as the api process serves it', () => {
  let database: TestDatabase;
  let api: BuiltProcess;
  let origin: string;

  beforeAll(async () => {
    database = await createTestDatabase();
    api = BuiltProcess.start('api', { DATABASE_URL: database.url });
    origin = (await api.ready()).url;
  });
  afterAll(async () => {
    await api.stop();
    await database.drop();
  });

  const get = (path: string, headers: Record<string, string> = {}) => fetch(origin + path, { headers });

  it.each(['/', '/aanmelden', '/casussen/01920000-0000-7000-8000-000000000000', '/acties?status=open'])(
    'answers %s with the page, which is never cached',
    async (path) => {
      const response = await get(path);
      expect(response.status).toBe(200);
      expect(response.headers.get('content-type')).toMatch(/^text\/html/);
      expect(response.headers.get('cache-control')).toBe('no-cache');
    },
  );

  it('lets hashed files be kept for ever, compressed when the browser can', async () => {
    const file =
      readdirSync(assets)
        .find((name) => name.endsWith('.js.br'))
        ?.replace('.br', '') ?? '';
    const response = await get(`/assets/${file}`, { 'accept-encoding': 'br' });
    expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(response.headers.get('content-encoding')).toBe('br');
  });

  it.each([
    '/assets/gone-12345678.js',
    '/favicon.ico',
    '/api/v1/nothing',
    '/api',
    '/health/nothing',
    '/..%2fpackage.json',
  ])('answers %s with a problem and not with a page', async (path) => {
    const response = await get(path);
    expect(response.status).toBe(404);
    expect(response.headers.get('content-type')).toMatch(/^application\/problem\+json/);
  });

  it('answers a method that an address of the API does not know as the API does', async () => {
    const response = await get('/api/v1/me/second-factor');
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'DELETE, POST']);
    expect(response.headers.get('content-type')).toMatch(/^application\/problem\+json/);
  });

  it('allows nothing foreign, on pages and answers alike', async () => {
    for (const path of ['/', '/api/v1/nothing', '/health/live']) {
      const { headers } = await get(path);
      const policy = headers.get('content-security-policy') ?? '';
      expect(policy).toMatch(/^default-src 'none';/);
      expect(policy).not.toMatch(/unsafe|\*|https?:|data:/);
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('permissions-policy')).toMatch(/camera=\(\)/);
      expect(headers.get('strict-transport-security')).toBeNull();
    }
  });
});
