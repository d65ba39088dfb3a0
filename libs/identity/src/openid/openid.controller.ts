import { Controller, Get, Query, Req, Res, UseFilters } from '@nestjs/common';
import { ApiFoundResponse, ApiQuery, ApiTags } from '@nestjs/swagger';
import { Audited, NotAudited } from '#lib/audit';
import { Public } from '#lib/authorization';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { identityAudit } from '../identity.audit.js';
import { Authenticator } from '../sessions/authenticator.js';
import { clearCookie, openIdCookie, sessionCookie, setCookie } from '../sessions/cookies.js';
import { OpenIdStartQuery } from './openid.dto.js';
import { OpenIdFailureFilter } from './openid-failure.filter.js';
import { OpenIdSignIn } from './openid-sign-in.js';
import { returnPath } from './return-path.js';

@ApiTags('session')
@Controller('session/openid')
@UseFilters(OpenIdFailureFilter)
export class OpenIdController {
  constructor(
    private readonly openId: OpenIdSignIn,
    private readonly authenticator: Authenticator,
  ) {}

  @Get('start')
  @Public('Aanmelden kan alleen wie nog niet is aangemeld.')
  @NotAudited('Er is nog niemand aangemeld; wat terugkomt wordt vastgelegd.')
  @ApiFoundResponse({ description: 'To the provider, or back to the sign-in page.' })
  async start(
    @Query() { returnTo }: OpenIdStartQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { url, ...kept } = await this.openId.begin(returnPath(returnTo));
    // Not strict: the browser comes back from another site.
    setCookie(request, reply, openIdCookie, kept, 'lax');
    void reply.redirect(url, 302);
  }

  /** Takes what providers send along (RFC 6749 §4.1.2: unknown parameters are ignored). */
  @Get('callback')
  @Public('De terugweg van het aanmelden bij de eigen organisatie.')
  @Audited(identityAudit.signIn)
  @ApiQuery({ name: 'code', required: false })
  @ApiQuery({ name: 'state', required: false })
  @ApiFoundResponse({ description: 'To the page that was asked for, or back to the sign-in page.' })
  async callback(
    @Query() _answer: Record<string, unknown>,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { returnTo, ...session } = await this.authenticator.signInAtProvider(request, reply);
    clearCookie(request, reply, openIdCookie);
    setCookie(request, reply, sessionCookie, session);
    void reply.redirect(returnTo, 302);
  }
}
