import type { FastifyRequest } from 'fastify';

/**
 * Where a request goes, as the router reads it: the route that it found, or else its path, decoded and without a query.
 * The raw `request.url` spells one address in many ways (`/%61pi`, `/api#`, `http://host/api`), so it decides nothing.
 */
export function addressOf({ routeOptions, url }: FastifyRequest): string {
  const found = routeOptions.url;
  if (found !== undefined && found !== '/*') return found;
  return decodeURI(url.replace(/^https?:\/\/[^/]*/i, '').split(/[?#]/)[0] ?? '');
}

/** Whether it is of the API, found or not. */
export function isOfApi(request: FastifyRequest): boolean {
  return addressOf(request).startsWith('/api/');
}
