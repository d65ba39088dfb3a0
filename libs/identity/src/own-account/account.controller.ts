import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Audited, NotAudited } from '#lib/audit';
import { Authenticated } from '#lib/authorization';
import { CurrentActor, PageQuery, RunsEachTime, unauthenticated } from '#lib/http';
import type { Actor } from '#lib/kernel';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { identityAudit } from '../identity.audit.js';
import { ChangePassword } from '../local-accounts/change-password.js';
import { sessionCookie, setCookie } from '../sessions/cookies.js';
import { OwnToken } from '../sessions/own-token.js';
import { WhilePending } from '../sessions/while-pending.decorator.js';
import { AccountView, ChangePasswordDto, OwnSessionPage } from './account.dto.js';
import { AccountQuery } from './account.query.js';
import { OwnSessions } from './own-sessions.js';

@ApiTags('me')
@Controller('me')
@WhilePending('Het eigen account: geen gegevens over anderen.')
export class AccountController {
  constructor(
    private readonly accounts: AccountQuery,
    private readonly changePassword: ChangePassword,
    private readonly sessions: OwnSessions,
  ) {}

  @Get()
  @Authenticated('Ieder ziet zijn eigen account.')
  @NotAudited('Toont alleen de lezer zelf.')
  @ApiOkResponse({ type: AccountView })
  async read(@CurrentActor() actor: Actor, @OwnToken() token: string): Promise<AccountView> {
    const view = await this.accounts.of(actor, token);
    if (!view) throw unauthenticated();
    return view;
  }

  @Post('password')
  @HttpCode(204)
  @Authenticated('Ieder wijzigt zijn eigen wachtwoord.')
  @Audited(identityAudit.passwordChanged)
  @RunsEachTime('A mistake must count, and the session gets a new token.')
  @ApiNoContentResponse()
  async password(
    @CurrentActor() actor: Actor,
    @OwnToken() token: string,
    @Body() change: ChangePasswordDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    const session = await this.changePassword.execute(actor, token, change);
    if (session) setCookie(request, reply, sessionCookie, session);
  }

  @Get('sessions')
  @Authenticated('Ieder ziet waar hij zelf is aangemeld.')
  @NotAudited('Toont alleen de lezer zelf.')
  @ApiOkResponse({ type: OwnSessionPage })
  list(
    @CurrentActor() actor: Actor,
    @OwnToken() token: string,
    @Query() query: PageQuery,
  ): Promise<OwnSessionPage> {
    return this.sessions.list(actor, token, query);
  }

  @Delete('sessions')
  @HttpCode(204)
  @Authenticated('Ieder mag zich elders afmelden.')
  @Audited(identityAudit.sessionsEnded)
  endOthers(@CurrentActor() actor: Actor, @OwnToken() token: string): Promise<void> {
    return this.sessions.endOthers(actor, token);
  }

  @Delete('sessions/:id')
  @HttpCode(204)
  @Authenticated('Ieder mag zich elders afmelden.')
  @Audited(identityAudit.sessionsEnded)
  endOne(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<void> {
    return this.sessions.endOne(actor, id);
  }
}
