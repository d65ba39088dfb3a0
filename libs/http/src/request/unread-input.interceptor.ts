import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { ROUTE_ARGS_METADATA } from '@nestjs/common/constants.js';
import { RouteParamtypes } from '@nestjs/common/enums/route-paramtypes.enum.js';
import { DomainError } from '#lib/kernel';
import type { FastifyRequest } from 'fastify';
import type { Observable } from 'rxjs';

/**
 * What a handler does not read is refused, as unknown fields are elsewhere: somebody who sends it believes that it
 * has an effect.
 */
@Injectable()
export class UnreadInputInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const { body, query } = context.switchToHttp().getRequest<FastifyRequest>();
    const taken = takenBy(context);
    const unread = [
      ...(taken.has(RouteParamtypes.BODY) ? [] : fieldsOf(body)),
      ...(taken.has(RouteParamtypes.QUERY) ? [] : fieldsOf(query)),
    ];
    if (unread.length > 0) {
      const errors = unread.map((field) => ({
        field,
        code: 'unknown-field',
        message: 'Dit veld bestaat niet.',
      }));
      throw new DomainError('invalid', 'validation-failed', 'Controleer de invoer.', errors);
    }
    return next.handle();
  }
}

/** The kinds of parameter that a handler has decorators for. */
function takenBy(context: ExecutionContext): Set<number> {
  const parameters = Reflect.getMetadata(
    ROUTE_ARGS_METADATA,
    context.getClass(),
    context.getHandler().name,
  ) as Readonly<Record<string, unknown>> | undefined;
  // Nest writes them as `3:0`: the kind and the position.
  return new Set(Object.keys(parameters ?? {}).map((key) => Number.parseInt(key, 10)));
}

function fieldsOf(input: unknown): string[] {
  if (input === undefined || input === null) return [];
  return typeof input === 'object' ? Object.keys(input) : ['body'];
}
