import { describe, expect, it } from '@jest/globals';
import type { FastifyRequest } from 'fastify';
import { assertSameOrigin } from './same-origin.js';

const request = (method: string, headers: Record<string, string>) =>
  ({ method, headers: { host: 'tafel.example', ...headers } }) as unknown as FastifyRequest;

describe('assertSameOrigin', () => {
  it.each([
    ['GET', { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }],
    ['POST', { origin: 'https://tafel.example', 'sec-fetch-site': 'same-origin' }],
    ['POST', {}],
    ['DELETE', { origin: 'https://tafel.example' }],
  ])('lets %s with %o through', (method, headers) => {
    expect(() => assertSameOrigin(request(method, headers as Record<string, string>))).not.toThrow();
  });

  it.each([
    [{ origin: 'https://evil.example' }],
    [{ origin: 'null' }],
    [{ 'sec-fetch-site': 'cross-site' }],
    [{ 'sec-fetch-site': 'same-site', origin: 'https://other.tafel.example' }],
  ])('refuses a POST with %o', (headers) => {
    expect(() => assertSameOrigin(request('POST', headers as Record<string, string>))).toThrow(
      expect.objectContaining({ code: 'cross-origin' }),
    );
  });
});
