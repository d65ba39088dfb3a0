import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import fastifyCookie from '@fastify/cookie';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { DomainError, withTrace } from '#lib/kernel';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { answerOtherMethods } from './other-methods.js';
import { problemOfBadAddress, problemOfDomainError } from './problem/problem.js';
import { answerUnreadable, bareHeaders } from './problem/unreadable.js';
import { RateLimits } from './rate-limits/rate-limits.js';
import { isOfApi } from './request/address-of.js';
import { assertJson } from './request/assert-json.js';
import { assertSimple } from './request/assert-simple.js';
import { assertSameOrigin } from './same-origin.js';

/** 1 MiB: the largest lawful body is a triage with all its explanations, well under a tenth of that. */
const bodyLimit = 1_048_576;

/** Node's own default, said out loud: a cookie and a few headers are a tenth of it. */
const maxHeaderSize = 16_384;

/** How long a client may take to send its headers, and all of its request. Milliseconds. */
const headersTimeout = 10_000;
const requestTimeout = 30_000;
/** How often Node looks who is too late. */
const connectionsCheckingInterval = 5_000;

/** Trace ids are 32 hex digits (W3C Trace Context §3.2.2.3); a caller's own is kept when it is well-formed. */
function traceIdOf(traceparent: string | string[] | undefined): string {
  const match =
    typeof traceparent === 'string' ? /^00-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}$/.exec(traceparent) : null;
  return match?.[1] ?? randomUUID().replaceAll('-', '');
}

interface AdapterOptions {
  readonly trustProxy?: string | undefined;
  /** Certificate and key in PEM, to speak TLS ourselves; null to leave it to a proxy on this machine. */
  readonly tls?: { readonly cert: string; readonly key: string } | null;
}

export function fastifyAdapter({ trustProxy, tls = null }: AdapterOptions = {}): FastifyAdapter {
  const limits = { maxHeaderSize, headersTimeout, requestTimeout, connectionsCheckingInterval };
  return new FastifyAdapter({
    bodyLimit,
    requestTimeout,
    ...(tls === null ? { http: limits } : { https: { ...limits, ...tls, minVersion: 'TLSv1.2' } }),
    clientErrorHandler: answerUnreadable,
    trustProxy: trustProxy ?? false,
    genReqId: (request: IncomingMessage) => traceIdOf(request.headers.traceparent),
    routerOptions: { maxParamLength: 200 },
    forceCloseConnections: true,
    // Before there is a route there is no filter either.
    frameworkErrors: (error: FastifyError, request: FastifyRequest, reply: FastifyReply) => {
      const about = { path: request.url.split('?')[0] ?? '/', traceId: request.id };
      const unreadable = error.code === 'FST_ERR_BAD_URL';
      const problem = unreadable
        ? problemOfBadAddress(about)
        : problemOfDomainError(DomainError.notFound(), about);
      void reply.headers(bareHeaders).status(problem.status).type('application/problem+json').send(problem);
    },
  });
}

/** What every HTTP process needs before it listens. `https`: whether people use it over HTTPS. */
export async function configureHttp(app: NestFastifyApplication, { https = false } = {}): Promise<void> {
  await app.register(fastifyCookie);
  app.setGlobalPrefix('api/v1', { exclude: ['health/live', 'health/ready'] });
  const fastify = app.getHttpAdapter().getInstance();
  fastify.addHook('onRequest', (request, _reply, done) => withTrace(request.id, done));
  fastify.decorate('https', https);
  const limits = app.get(RateLimits);
  fastify.addHook('onRequest', (request) => limits.arrives(request));
  answerOtherMethods(fastify);
  fastify.addHook('onRequest', async (request) => assertJson(request));
  fastify.addHook('onSend', async (request, reply) => {
    const keepable = reply.statusCode < 400 && !isOfApi(request);
    if (!keepable && !reply.hasHeader('Cache-Control')) void reply.header('Cache-Control', 'no-store');
  });
  fastify.addHook('preValidation', async (request) => assertSimple(request));
  fastify.addHook('preHandler', async (request) => assertSameOrigin(request));
}
