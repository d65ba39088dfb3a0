import { Body, Controller, Delete, HttpCode, Param, Patch, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Audited } from '#lib/audit';
import { Requires } from '#lib/authorization';
import { CurrentActor, IfMatch } from '#lib/http';
import type { Actor } from '#lib/kernel';
import { Person } from '../people/person.js';
import { registerAudit } from '../register.audit.js';
import { RegisteredVersion } from '../register.dto.js';
import { Membership } from '../tables/membership.js';
import { ChangeMembership } from './change-membership.js';
import { EndMembership } from './end-membership.js';
import { GiveMembership } from './give-membership.js';
import { ChangeMembershipDto, GiveMembershipDto, MembershipGiven } from './membership.dto.js';

@ApiTags('people')
@Controller()
export class MembershipsController {
  constructor(
    private readonly give: GiveMembership,
    private readonly changeMembership: ChangeMembership,
    private readonly end: EndMembership,
  ) {}

  @Post('people/:id/memberships')
  @Requires('change', Person)
  @Audited(registerAudit.membershipGiven)
  @ApiCreatedResponse({ type: MembershipGiven })
  create(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() input: GiveMembershipDto,
  ): Promise<MembershipGiven> {
    return this.give.execute(actor, id, input);
  }

  @Patch('memberships/:id')
  @Requires('change', Membership)
  @Audited(registerAudit.membershipChanged)
  @ApiOkResponse({ type: RegisteredVersion })
  change(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @IfMatch() version: number,
    @Body() input: ChangeMembershipDto,
  ): Promise<RegisteredVersion> {
    return this.changeMembership.execute(actor, id, version, input);
  }

  @Delete('memberships/:id')
  @HttpCode(204)
  @Requires('change', Membership)
  @Audited(registerAudit.membershipEnded)
  @ApiNoContentResponse()
  delete(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<void> {
    return this.end.execute(actor, id);
  }
}
