import { type ArgumentsHost, Catch, type ExceptionFilter } from '@nestjs/common';
import { DomainError } from '#lib/kernel';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { clearCookie, openIdCookie } from '../sessions/cookies.js';

/** A person in a browser is on their way: they get the sign-in page, which says what went wrong, and no document. */
@Catch(DomainError)
export class OpenIdFailureFilter implements ExceptionFilter<DomainError> {
  catch({ code }: DomainError, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const reply = http.getResponse<FastifyReply>();
    clearCookie(http.getRequest<FastifyRequest>(), reply, openIdCookie);
    void reply.redirect(`/aanmelden?fout=${encodeURIComponent(code)}`, 302);
  }
}
