import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Logger } from '@nestjs/common';
import { DomainError } from '#lib/kernel';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { RateLimited } from '../rate-limits/rate-limited.js';
import { RateLimits } from '../rate-limits/rate-limits.js';
import { isDatabaseGone } from './database-gone.js';
import { placeOf } from './place-of.js';
import { type Problem, problemOfDomainError, toProblem } from './problem.js';
import { Refusals } from './refusals.js';
import { isRowRefused } from './row-refused.js';

const codes: Record<number, string> = {
  400: 'bad-request',
  401: 'unauthenticated',
  403: 'forbidden',
  404: 'not-found',
  405: 'method-not-allowed',
  413: 'too-large',
  415: 'unsupported-media-type',
  429: 'too-many-requests',
};

const refusing = new Set([401, 403, 404]);

/** Every error leaves as problem+json; what we did not foresee shows its trace id and nothing else. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('Problem');

  constructor(
    private readonly refusals: Refusals,
    private readonly limits: RateLimits,
  ) {}

  async catch(error: unknown, host: ArgumentsHost): Promise<void> {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const { problem, cause } = await this.recorded(error, request);
    if (reply.sent) return;
    const patience = patienceOf(problem, cause);
    if (patience !== null) void reply.header('Retry-After', String(patience));
    await reply.status(problem.status).type('application/problem+json').send(problem);
  }

  /** The problem to answer with, once the log has what it must have of it. */
  private async recorded(
    error: unknown,
    request: FastifyRequest,
  ): Promise<{ problem: Problem; cause: unknown }> {
    const problem = this.toProblem(error, request);
    const act = error instanceof DomainError ? error.refused : null;
    try {
      this.noteMalformed(problem, request);
      if (error instanceof RateLimited) {
        if (error.first) await this.refusals.recordLimit(request, error.limit);
      } else if (refusing.has(problem.status) || act !== null) {
        await this.limits.refuses(request);
        await this.refusals.record(request, problem.errors?.[0]?.code ?? problem.code, act);
      }
      return { problem, cause: error };
    } catch (failure) {
      if (failure instanceof RateLimited && failure !== error) return this.recorded(failure, request);
      return { problem: this.toProblem(failure, request), cause: failure };
    }
  }

  /** What our own screens would not send. The route, not the path: who sent it chose that (ASVS 16.3.3). */
  private noteMalformed({ status, code }: Problem, request: FastifyRequest): void {
    if (status !== 400 || request.raw.readableAborted) return;
    const route = `${request.method} ${request.routeOptions.url ?? 'no route'}`;
    this.logger.warn(`Refused input (trace ${request.id}): ${route}, ${code}`);
  }

  private toProblem(error: unknown, request: FastifyRequest): Problem {
    const about = { path: request.url.split('?')[0] ?? '/', traceId: request.id };
    if (error instanceof DomainError) return problemOfDomainError(error, about);
    if (error instanceof HttpException && error.getStatus() < 500) {
      const status = error.getStatus();
      return toProblem({ status, code: codes[status] ?? 'bad-request', detail: describe(status) }, about);
    }
    // The connection that was lost is the client's: no fault of ours, and nobody is left to read this.
    if (request.raw.readableAborted)
      return toProblem({ status: 400, code: 'bad-request', detail: describe(400) }, about);
    if (isDatabaseGone(error)) {
      this.logger.error(`Database unavailable (trace ${request.id})`);
      return toProblem(
        {
          status: 503,
          code: 'unavailable',
          detail: 'De gegevens zijn even niet bereikbaar. Probeer het zo weer.',
        },
        about,
      );
    }
    // A grant that ended since the row was loaded; noted, for a policy that is stricter than our rules looks the same.
    if (isRowRefused(error)) {
      this.logger.warn(`Refused by a row policy (trace ${request.id}): ${placeOf(error)}`);
      return problemOfDomainError(DomainError.notFound(), about);
    }
    this.logger.error(`Unexpected error (trace ${request.id}): ${placeOf(error)}`);
    return toProblem(
      {
        status: 500,
        code: 'internal-error',
        detail: `Er ging iets mis. Noem bij vragen dit nummer: ${request.id}.`,
      },
      about,
    );
  }
}

/** Seconds after which trying again may help. */
function patienceOf({ status }: Problem, cause: unknown): number | null {
  if (cause instanceof RateLimited) return cause.retryAfterSeconds;
  if (status === 429) return 30;
  return status === 503 ? 5 : null;
}

function describe(status: number): string {
  switch (status) {
    case 404:
      return 'Dit bestaat niet, of u kunt het niet zien.';
    case 405:
      return 'Dit kan hier niet.';
    case 413:
      return 'Het verzoek is te groot.';
    case 415:
      return 'Stuur de inhoud als application/json.';
    default:
      return 'Het verzoek kon niet worden gelezen.';
  }
}
