import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { type Actor, DomainError } from '#lib/kernel';
import type { FastifyRequest } from 'fastify';

declare module 'fastify' {
  interface FastifyRequest {
    /** Set by identity's guard; absent on public endpoints without a session. */
    actor?: Actor;
  }
}

export function unauthenticated(): DomainError {
  return new DomainError('unauthenticated', 'unauthenticated', 'U bent niet (meer) aangemeld.');
}

/** The Actor of this request; a handler that takes it cannot run without one. */
export const CurrentActor = createParamDecorator((_: unknown, context: ExecutionContext): Actor => {
  const { actor } = context.switchToHttp().getRequest<FastifyRequest>();
  if (!actor) throw unauthenticated();
  return actor;
});
