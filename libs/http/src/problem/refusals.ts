import type { RefusedAct } from '#lib/kernel';
import type { FastifyRequest } from 'fastify';

/** Told of what was refused. The audit library implements it (L-03: denied access). */
export abstract class Refusals {
  /** A request that ends in 401, 403 or 404, or in a failure that says what act it refused. */
  abstract record(request: FastifyRequest, code: string, act: RefusedAct | null): Promise<void>;

  /** The first request over a limit; those that follow in the same minute are not told. */
  abstract recordLimit(request: FastifyRequest, limit: string): Promise<void>;
}
