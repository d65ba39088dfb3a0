import type { FastifyRequest } from 'fastify';

/** Told of what was refused. The audit library implements it (L-03: denied access). */
export abstract class Refusals {
  /** A request that ends in 401, 403 or 404. */
  abstract record(request: FastifyRequest, code: string): Promise<void>;

  /** The first request over a limit; those that follow in the same minute are not told. */
  abstract recordLimit(request: FastifyRequest, limit: string): Promise<void>;
}
