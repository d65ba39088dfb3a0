import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { unauthenticated } from '#lib/http';
import type { FastifyRequest } from 'fastify';
import { readCookie, sessionCookie } from './cookies.js';

/** The token of the session that this request belongs to. */
export const OwnToken = createParamDecorator((_: unknown, context: ExecutionContext): string => {
  const token = readCookie(context.switchToHttp().getRequest<FastifyRequest>(), sessionCookie);
  if (token === null) throw unauthenticated();
  return token;
});
