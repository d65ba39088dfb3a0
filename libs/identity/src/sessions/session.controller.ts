import { Body, Controller, Delete, Get, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Audited, NotAudited } from '#lib/audit';
import { Authenticated, Public } from '#lib/authorization';
import { CurrentActor, RunsEachTime, unauthenticated } from '#lib/http';
import type { Actor } from '#lib/kernel';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { identityAudit } from '../identity.audit.js';
import { Authenticator } from './authenticator.js';
import { sessionCookie } from './session.js';
import { SessionView, SignInDto } from './session.dto.js';
import { SessionViewQuery } from './session-view.query.js';
import { SignOut } from './sign-out.js';

@ApiTags('session')
@Controller('session')
export class SessionController {
  constructor(
    private readonly authenticator: Authenticator,
    private readonly signOut: SignOut,
    private readonly views: SessionViewQuery,
  ) {}

  @Post()
  @Public('Aanmelden kan alleen wie nog niet is aangemeld.')
  @Audited(identityAudit.signIn)
  @RunsEachTime('A failed attempt must count, and the answer names a person.')
  @ApiCreatedResponse({ type: SessionView })
  async create(
    @Body() _credentials: SignInDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionView> {
    const { token, expiresAt } = await this.authenticator.signIn(request, reply);
    void reply.setCookie(sessionCookie, token, {
      path: '/',
      httpOnly: true,
      sameSite: 'strict',
      secure: request.protocol === 'https',
      expires: expiresAt,
    });
    request.cookies[sessionCookie] = token;
    const actor = await this.authenticator.actorOf(request, reply);
    return this.viewOf(actor);
  }

  @Get()
  @Authenticated('Ieder mag weten als wie hij is aangemeld.')
  @NotAudited('Toont alleen de lezer zelf.')
  @ApiOkResponse({ type: SessionView })
  read(@CurrentActor() actor: Actor): Promise<SessionView> {
    return this.viewOf(actor);
  }

  @Delete()
  @HttpCode(204)
  @Authenticated('Ieder mag zich afmelden.')
  @Audited(identityAudit.signOut)
  async delete(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    await this.signOut.execute(actor, request.cookies[sessionCookie] ?? '');
    void reply.clearCookie(sessionCookie, { path: '/' });
  }

  private async viewOf(actor: Actor | null): Promise<SessionView> {
    const view = actor && (await this.views.of(actor));
    if (!view) throw unauthenticated();
    return view;
  }
}
