import { Body, Controller, Delete, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiTags } from '@nestjs/swagger';
import { Audited } from '#lib/audit';
import { Authenticated } from '#lib/authorization';
import { CurrentActor, RunsEachTime } from '#lib/http';
import type { Actor } from '#lib/kernel';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { identityAudit } from '../identity.audit.js';
import { sessionCookie, setCookie } from '../sessions/cookies.js';
import { OwnToken } from '../sessions/own-token.js';
import { WhilePending } from '../sessions/while-pending.decorator.js';
import { OwnSecondFactor } from './own-second-factor.js';
import { CodeDto, EnrolmentView, RecoveryCodesView, SecondFactorDto } from './second-factor.dto.js';

@ApiTags('me')
@Controller('me/second-factor')
@WhilePending('Wie nog een tweede factor moet instellen, moet dat kunnen.')
export class SecondFactorController {
  constructor(private readonly own: OwnSecondFactor) {}

  @Post()
  @Authenticated('Ieder stelt zijn eigen tweede factor in.')
  @Audited(identityAudit.secondFactorBegun)
  @RunsEachTime('The answer holds a secret.')
  @ApiCreatedResponse({ type: EnrolmentView })
  begin(@CurrentActor() actor: Actor): Promise<EnrolmentView> {
    return this.own.begin(actor);
  }

  @Post('confirmation')
  @Authenticated('Ieder bevestigt zijn eigen tweede factor.')
  @Audited(identityAudit.secondFactorConfirmed)
  @RunsEachTime('A mistake must count, and the answer holds secrets.')
  @ApiCreatedResponse({ type: RecoveryCodesView })
  async confirm(
    @CurrentActor() actor: Actor,
    @OwnToken() token: string,
    @Body() { code }: CodeDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RecoveryCodesView> {
    const { recoveryCodes, session } = await this.own.confirm(actor, token, code);
    if (session) setCookie(request, reply, sessionCookie, session);
    return { recoveryCodes };
  }

  @Post('recovery-codes')
  @Authenticated('Ieder vernieuwt zijn eigen herstelcodes.')
  @Audited(identityAudit.recoveryCodesRenewed)
  @RunsEachTime('A mistake must count, and the answer holds secrets.')
  @ApiCreatedResponse({ type: RecoveryCodesView })
  async renew(@CurrentActor() actor: Actor, @Body() { code }: CodeDto): Promise<RecoveryCodesView> {
    return { recoveryCodes: await this.own.renewRecoveryCodes(actor, code) };
  }

  @Delete()
  @HttpCode(204)
  @Authenticated('Ieder verwijdert zijn eigen tweede factor.')
  @Audited(identityAudit.secondFactorRemoved)
  async remove(
    @CurrentActor() actor: Actor,
    @OwnToken() token: string,
    @Body() given: SecondFactorDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    const session = await this.own.remove(actor, token, given);
    if (session) setCookie(request, reply, sessionCookie, session);
  }
}
