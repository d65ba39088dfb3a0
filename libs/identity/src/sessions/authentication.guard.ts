import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Authenticator } from './authenticator.js';

/** Puts the Actor on the request. It refuses nobody: what an endpoint asks for is authorization's business. */
@Injectable()
export class AuthenticationGuard implements CanActivate {
  constructor(private readonly authenticator: Authenticator) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const actor = await this.authenticator.actorOf(
      request,
      context.switchToHttp().getResponse<FastifyReply>(),
    );
    if (actor) request.actor = actor;
    return true;
  }
}
