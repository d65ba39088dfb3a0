import type { FastifyRequest } from 'fastify';

declare module 'fastify' {
  interface FastifyInstance {
    /** Whether people use this installation over HTTPS, whatever reaches this process behind a proxy. */
    https?: boolean;
  }
}

/**
 * Whether the answer goes to somebody over HTTPS: the installation says so, or the request itself. A proxy that
 * forgets to tell costs no cookie its `Secure`.
 */
export function isOverHttps({ server, protocol }: FastifyRequest): boolean {
  return server.https === true || protocol === 'https';
}
