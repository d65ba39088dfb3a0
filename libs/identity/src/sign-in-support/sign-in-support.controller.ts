import { Body, Controller, Delete, HttpCode, Param, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiTags } from '@nestjs/swagger';
import { Audited } from '#lib/audit';
import { Requires } from '#lib/authorization';
import { CurrentActor } from '#lib/http';
import type { Actor } from '#lib/kernel';
import { identityAudit } from '../identity.audit.js';
import { Person } from '../people/person.js';
import { EndSessions } from './end-sessions.js';
import { LinkIdentity } from './link-identity.js';
import { ResetSecondFactor } from './reset-second-factor.js';
import { LinkIdentityDto } from './sign-in-support.dto.js';

/** What an administrator does for who cannot get in. */
@ApiTags('people')
@Controller('people/:id')
export class SignInSupportController {
  constructor(
    private readonly identities: LinkIdentity,
    private readonly resetSecondFactor: ResetSecondFactor,
    private readonly endSessions: EndSessions,
  ) {}

  @Post('external-identity')
  @HttpCode(204)
  @Requires('change', Person)
  @Audited(identityAudit.externalIdentityLinked)
  @ApiNoContentResponse()
  link(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() { subject }: LinkIdentityDto,
  ): Promise<void> {
    return this.identities.execute(actor, id, subject);
  }

  @Delete('external-identity')
  @HttpCode(204)
  @Requires('change', Person)
  @Audited(identityAudit.externalIdentityUnlinked)
  unlink(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<void> {
    return this.identities.unlink(actor, id);
  }

  @Delete('second-factor')
  @HttpCode(204)
  @Requires('change', Person)
  @Audited(identityAudit.secondFactorRemoved)
  reset(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<void> {
    return this.resetSecondFactor.execute(actor, id);
  }

  @Delete('sessions')
  @HttpCode(204)
  @Requires('change', Person)
  @Audited(identityAudit.sessionsEnded)
  signOutEverywhere(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<void> {
    return this.endSessions.execute(actor, id);
  }
}
