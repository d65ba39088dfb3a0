import { Body, Controller, Delete, Get, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Audited, NotAudited } from '#lib/audit';
import { Authenticated, Public } from '#lib/authorization';
import { CurrentActor, RunsEachTime, unauthenticated } from '#lib/http';
import { type Actor, DomainError } from '#lib/kernel';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { identityAudit } from '../identity.audit.js';
import { SecondFactorDto } from '../second-factor/second-factor.dto.js';
import { SignInWithSecondFactor } from '../second-factor/sign-in-with-second-factor.js';
import { Authenticator } from './authenticator.js';
import { clearCookie, readCookie, secondFactorCookie, sessionCookie, setCookie } from './cookies.js';
import { originOf } from './origin-of.js';
import type { PendingStep } from './pending-steps.js';
import type { StartedSession } from './session.js';
import { SessionView, SignInDto, SignInMethodsView } from './session.dto.js';
import { SessionViewQuery } from './session-view.query.js';
import { Sessions } from './sessions.js';
import { SignInOptions } from './sign-in-options.js';
import { SignOut } from './sign-out.js';
import { WhilePending } from './while-pending.decorator.js';

@ApiTags('session')
@Controller('session')
@WhilePending('Wie nog iets moet doen, mag weten wat, en mag zich afmelden.')
export class SessionController {
  constructor(
    private readonly authenticator: Authenticator,
    private readonly secondStep: SignInWithSecondFactor,
    private readonly sessions: Sessions,
    private readonly signOut: SignOut,
    private readonly views: SessionViewQuery,
    private readonly options: SignInOptions,
  ) {}

  @Get('methods')
  @Public('Wie zich wil aanmelden, moet weten hoe dat kan.')
  @NotAudited('De inrichting; geen gegevens over personen.')
  @ApiOkResponse({ type: SignInMethodsView })
  methods(): SignInMethodsView {
    const { openId } = this.options;
    return { openId: openId !== null, openIdName: openId?.name ?? null };
  }

  /** Answers 401 `second-factor-required`, with a cookie for the second step, to who has a second factor. */
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
    const result = await this.authenticator.signIn(request, reply);
    if (result.kind === 'whole') return this.welcome(result, request, reply);
    setCookie(request, reply, secondFactorCookie, result);
    throw new DomainError(
      'unauthenticated',
      'second-factor-required',
      'Vul ook de code uit uw authenticator-app in.',
    );
  }

  @Post('second-factor')
  @Public('De tweede stap van het aanmelden.')
  @Audited(identityAudit.signIn)
  @RunsEachTime('A failed attempt must count, and the answer names a person.')
  @ApiCreatedResponse({ type: SessionView })
  async createWithSecondFactor(
    @Body() given: SecondFactorDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionView> {
    const session = await this.secondStep.execute({
      token: readCookie(request, secondFactorCookie) ?? '',
      given,
      origin: originOf(request),
      replaces: readCookie(request, sessionCookie),
    });
    clearCookie(request, reply, secondFactorCookie);
    return this.welcome(session, request, reply);
  }

  @Get()
  @Authenticated('Ieder mag weten als wie hij is aangemeld.')
  @NotAudited('Toont alleen de lezer zelf.')
  @ApiOkResponse({ type: SessionView })
  read(@CurrentActor() actor: Actor, @Req() { pending }: FastifyRequest): Promise<SessionView> {
    return this.viewOf(actor, pending ?? []);
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
    await this.signOut.execute(actor, readCookie(request, sessionCookie) ?? '');
    clearCookie(request, reply, sessionCookie);
  }

  private async welcome(session: StartedSession, request: FastifyRequest, reply: FastifyReply) {
    setCookie(request, reply, sessionCookie, session);
    const person = await this.sessions.find(session.token, originOf(request));
    if (!person) throw unauthenticated();
    return this.viewOf(person.actor, person.pending);
  }

  private async viewOf(actor: Actor, pending: readonly PendingStep[]): Promise<SessionView> {
    const view = await this.views.of(actor, pending);
    if (!view) throw unauthenticated();
    return view;
  }
}
