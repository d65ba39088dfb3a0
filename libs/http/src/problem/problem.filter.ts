import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Logger } from '@nestjs/common';
import { DomainError } from '#lib/kernel';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { isDatabaseGone } from './database-gone.js';
import { type Problem, problemOfDomainError, toProblem } from './problem.js';
import { Refusals } from './refusals.js';

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

/** Every error leaves as problem+json; what we did not foresee shows its trace id and nothing else. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('Problem');

  constructor(private readonly refusals: Refusals) {}

  async catch(error: unknown, host: ArgumentsHost): Promise<void> {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    let problem = this.toProblem(error, request);
    if (problem.status === 401 || problem.status === 403 || problem.status === 404) {
      try {
        await this.refusals.record(request, problem.code);
      } catch (failure) {
        problem = this.toProblem(failure, request);
      }
    }
    if (reply.sent) return;
    if (problem.status === 503) void reply.header('Retry-After', '5');
    await reply.status(problem.status).type('application/problem+json').send(problem);
  }

  private toProblem(error: unknown, request: FastifyRequest): Problem {
    const about = { path: request.url.split('?')[0] ?? '/', traceId: request.id };
    if (error instanceof DomainError) return problemOfDomainError(error, about);
    if (error instanceof HttpException && error.getStatus() < 500) {
      const status = error.getStatus();
      return toProblem({ status, code: codes[status] ?? 'bad-request', detail: describe(status) }, about);
    }
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
    // Only where it happened: messages of database errors can hold values.
    const where =
      error instanceof Error
        ? `${error.name}\n${error.stack?.split('\n').slice(1).join('\n')}`
        : typeof error;
    this.logger.error(`Unexpected error (trace ${request.id}): ${where}`);
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

function describe(status: number): string {
  switch (status) {
    case 404:
      return 'Dit bestaat niet, of u kunt het niet zien.';
    case 413:
      return 'Het verzoek is te groot.';
    case 415:
      return 'Stuur de inhoud als application/json.';
    default:
      return 'Het verzoek kon niet worden gelezen.';
  }
}
