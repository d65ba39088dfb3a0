import { DomainError } from '#lib/kernel';
import type { FastifyRequest } from 'fastify';

const safe = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Cross-site request forgery: a browser says where a changing request comes from (`Sec-Fetch-Site`, `Origin`, of old
 * `Referer`); only our own pages may make one. Every one of them that is there must be ours, and a cookie without any
 * of them is refused as well. Callers that are not browsers send none and hold no cookie that goes along by itself.
 */
export function assertSameOrigin(request: FastifyRequest): void {
  if (safe.has(request.method)) return;
  const { origin, referer, cookie } = request.headers;
  const site = request.headers['sec-fetch-site'];
  const saysNothing = site === undefined && origin === undefined && referer === undefined;
  const ours =
    (site === undefined || site === 'same-origin' || site === 'none') &&
    (origin === undefined || isOwn(origin, request)) &&
    (origin !== undefined || referer === undefined || isOwn(referer, request)) &&
    !(saysNothing && cookie !== undefined);
  if (!ours)
    throw new DomainError('forbidden', 'cross-origin', 'Dit verzoek komt niet van onze eigen pagina’s.');
}

/** A plain page of our own name is not ours where people come over HTTPS: anybody on the way could have made it. */
function isOwn(address: string, { host, server }: FastifyRequest): boolean {
  if (!URL.canParse(address)) return false;
  const url = new URL(address);
  return url.host === host && (server.https !== true || url.protocol === 'https:');
}
