import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { isPublic } from '#lib/authorization';
import { DomainError } from '#lib/kernel';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { isForMachines } from '../machines/for-machines.decorator.js';
import { Authenticator } from './authenticator.js';
import { assertNothingPending, type PendingStep } from './pending-steps.js';
import { Sessions } from './sessions.js';
import { isForPending } from './while-pending.decorator.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** What the actor must still do before they get to work; set together with `actor`. */
    pending?: readonly PendingStep[];
    /** Whether the session that this request came with goes on; set together with `actor`. */
    sessionLasts?: () => Promise<boolean>;
  }
}

/**
 * Puts the Actor on the request. What an endpoint asks for is authorization's business; here stop those who have
 * something to do first, machines where no machine is expected, and tokens that are no good.
 */
@Injectable()
export class AuthenticationGuard implements CanActivate {
  constructor(
    private readonly authenticator: Authenticator,
    private readonly sessions: Sessions,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    const open = isPublic(context.getHandler());
    // Whoever brings a token acts as a machine, also when a cookie came along.
    if (request.headers.authorization !== undefined) {
      const machine = await this.authenticator.machine(request, reply);
      if (machine) request.actor = machine;
      if (open || isForMachines(context.getHandler())) return true;
      throw new DomainError('forbidden', 'not-for-machines', 'Dit is alleen voor mensen die zijn aangemeld.');
    }
    const person = await this.authenticator.person(request, reply);
    if (!person) return true;
    request.actor = person.actor;
    request.pending = person.pending;
    request.sessionLasts = () => this.sessions.lasts(person.sessionId);
    if (!open && !isForPending(context.getHandler(), context.getClass()))
      assertNothingPending(person.pending);
    return true;
  }
}
