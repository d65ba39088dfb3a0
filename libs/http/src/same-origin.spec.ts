import { describe, expect, it } from '@jest/globals';
import type { FastifyRequest } from 'fastify';
import { assertSameOrigin } from './same-origin.js';

const host = 'tafel.example';
const cookie = 'casustafel_session=x';
const request = (method: string, headers: Record<string, string>, https = false) =>
  ({ method, host, headers: { host, ...headers }, server: { https } }) as unknown as FastifyRequest;

type Headers = Record<string, string>;

describe('assertSameOrigin', () => {
  it.each<[string, Headers]>([
    ['GET', { cookie, origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }],
    ['POST', { cookie, origin: 'https://tafel.example', 'sec-fetch-site': 'same-origin' }],
    ['POST', { cookie, 'sec-fetch-site': 'same-origin' }],
    ['POST', {}],
    ['DELETE', { cookie, origin: 'https://tafel.example' }],
    ['DELETE', { cookie, referer: 'https://tafel.example/casussen/1' }],
  ])('lets %s with %o through', (method, headers) => {
    expect(() => assertSameOrigin(request(method, headers))).not.toThrow();
  });

  it.each<[Headers]>([
    [{ origin: 'https://evil.example' }],
    [{ origin: 'null' }],
    [{ origin: '' }],
    [{ origin: 'https://tafel.example.evil.example' }],
    [{ origin: 'https://tafel.example:8443' }],
    [{ referer: 'https://evil.example/tafel.example' }],
    [{ origin: 'https://evil.example', referer: 'https://tafel.example/' }],
    [{ 'sec-fetch-site': 'cross-site' }],
    [{ 'sec-fetch-site': 'cross-site', origin: 'https://tafel.example' }],
    [{ 'sec-fetch-site': 'same-site', origin: 'https://other.tafel.example' }],
    [{ cookie }],
  ])('refuses a POST with %o', (headers) => {
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE', 'QUERY']) {
      expect(() => assertSameOrigin(request(method, headers))).toThrow(
        expect.objectContaining({ code: 'cross-origin' }),
      );
    }
  });

  it('takes nothing from a plain page of the same name where people come over HTTPS', () => {
    const plain = { cookie, origin: 'http://tafel.example' };
    expect(() => assertSameOrigin(request('POST', plain))).not.toThrow();
    expect(() => assertSameOrigin(request('POST', plain, true))).toThrow('komt niet van');
  });
});
