import { DomainError } from '#lib/kernel';
import type { FastifyRequest } from 'fastify';

const safe = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Cross-site request forgery: a browser says where a changing request comes from (`Sec-Fetch-Site`, else `Origin`);
 * only our own pages may make one. Callers that are not browsers send neither and hold no ambient cookie.
 */
export function assertSameOrigin(request: FastifyRequest): void {
  if (safe.has(request.method)) return;
  const { origin, host } = request.headers;
  const site = request.headers['sec-fetch-site'];
  const sameSite = site === undefined || site === 'same-origin' || site === 'none';
  const sameOrigin = origin === undefined || (URL.canParse(origin) && new URL(origin).host === host);
  if (!sameSite || !sameOrigin) {
    throw new DomainError('forbidden', 'cross-origin', 'Dit verzoek komt niet van onze eigen pagina’s.');
  }
}
