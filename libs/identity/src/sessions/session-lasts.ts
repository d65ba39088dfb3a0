import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { unauthenticated } from '#lib/http';
import type { FastifyRequest } from 'fastify';

/** `() => Promise<boolean>`: whether the session that this request came with goes on, for what outlives the request. */
export const SessionLasts = createParamDecorator((_: unknown, context: ExecutionContext) => {
  const { sessionLasts } = context.switchToHttp().getRequest<FastifyRequest>();
  if (!sessionLasts) throw unauthenticated();
  return sessionLasts;
});
