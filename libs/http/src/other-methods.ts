import { MethodNotAllowedException } from '@nestjs/common';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { addressOf } from './request/address-of.js';

/** Says 405 with `Allow` (RFC 9110 §15.5.6) where an address exists with other methods than the one asked for. */
export function answerOtherMethods(fastify: FastifyInstance): void {
  const methodsOf = new Map<string, Set<string>>();
  fastify.addHook('onRoute', ({ url, method }) => {
    if (url.includes('*')) return;
    const known = methodsOf.get(url) ?? new Set();
    for (const one of [method].flat()) known.add(one);
    methodsOf.set(url, known);
  });
  let routes: { readonly pattern: RegExp; readonly methods: Set<string> }[] | undefined;
  fastify.addHook('onRequest', async (request, reply) => {
    if (!isUnrouted(request)) return;
    routes ??= [...methodsOf].map(([url, methods]) => ({ pattern: patternOf(url), methods }));
    const path = addressOf(request);
    const methods = routes.filter(({ pattern }) => pattern.test(path)).flatMap((route) => [...route.methods]);
    if (methods.length === 0 || methods.includes(request.method)) return;
    void reply.header('Allow', [...new Set(methods)].sort().join(', '));
    throw new MethodNotAllowedException();
  });
}

/** No route, or only the one that answers every address with the web application. */
function isUnrouted(request: FastifyRequest): boolean {
  return request.is404 || request.routeOptions.url === '/*';
}

function patternOf(url: string): RegExp {
  const parts = url
    .split('/')
    .map((part) => (part.startsWith(':') ? '[^/]+' : part.replace(/[^\w-]/g, '\\$&')));
  return new RegExp(`^${parts.join('/')}$`);
}
