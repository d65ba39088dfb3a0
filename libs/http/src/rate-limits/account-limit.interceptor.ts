import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Observable } from 'rxjs';
import { RateLimits } from './rate-limits.js';

/** The first of the interceptors: after the guards it is known whose request it is, and nothing was done yet. */
@Injectable()
export class AccountLimitInterceptor implements NestInterceptor {
  constructor(private readonly limits: RateLimits) {}

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const { actor } = context.switchToHttp().getRequest<FastifyRequest>();
    if (actor) await this.limits.asks(actor);
    return next.handle();
  }
}
