import type { FastifyRequest } from 'fastify';

/** Told of every request that ends in 401, 403 or 404. The audit library implements it (L-03: denied access). */
export abstract class Refusals {
  abstract record(request: FastifyRequest, code: string): Promise<void>;
}
