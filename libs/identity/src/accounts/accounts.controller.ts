import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Audited } from '#lib/audit';
import { Requires } from '#lib/authorization';
import { CurrentActor, IfMatch, RunsEachTime } from '#lib/http';
import type { Actor } from '#lib/kernel';
import { identityAudit } from '../identity.audit.js';
import { Person } from '../people/person.js';
import { registerAudit } from '../register.audit.js';
import {
  AccountState,
  DeactivateDto,
  HandedOver,
  HandOverDto,
  IssuedPassword,
  ObligationsView,
} from './account.dto.js';
import { ActivatePerson } from './activate-person.js';
import { DeactivatePerson } from './deactivate-person.js';
import { HandOver } from './hand-over.js';
import { IssuePassword } from './issue-password.js';
import { ReadObligations } from './read-obligations.js';

@ApiTags('people')
@Controller('people/:id')
export class AccountsController {
  constructor(
    private readonly readObligations: ReadObligations,
    private readonly handOverWork: HandOver,
    private readonly activatePerson: ActivatePerson,
    private readonly deactivatePerson: DeactivatePerson,
    private readonly issuePassword: IssuePassword,
  ) {}

  @Get('obligations')
  @Requires('change', Person)
  @Audited(registerAudit.obligationsRead)
  @ApiOkResponse({ type: ObligationsView })
  obligations(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<ObligationsView> {
    return this.readObligations.execute(actor, id);
  }

  @Post('hand-over')
  @Requires('change', Person)
  @Audited(registerAudit.handedOver)
  @ApiCreatedResponse({ type: HandedOver })
  handOver(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() { successorId }: HandOverDto,
  ): Promise<HandedOver> {
    return this.handOverWork.execute(actor, id, successorId);
  }

  @Post('activation')
  @Requires('change', Person)
  @Audited(registerAudit.personActivated)
  @ApiCreatedResponse({ type: AccountState })
  activate(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @IfMatch() version: number,
  ): Promise<AccountState> {
    return this.activatePerson.execute(actor, id, version);
  }

  @Post('deactivation')
  @Requires('change', Person)
  @Audited(registerAudit.personDeactivated)
  @ApiCreatedResponse({ type: AccountState })
  deactivate(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @IfMatch() version: number,
    @Body() input: DeactivateDto,
  ): Promise<AccountState> {
    return this.deactivatePerson.execute(actor, id, version, input);
  }

  /** Shown once, to be passed on; its owner chooses another at the first sign-in. */
  @Post('initial-password')
  @RunsEachTime('Het antwoord is een wachtwoord en wordt niet bewaard.')
  @Requires('change', Person)
  @Audited(identityAudit.initialPasswordIssued)
  @ApiCreatedResponse({ type: IssuedPassword })
  issue(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<IssuedPassword> {
    return this.issuePassword.execute(actor, id);
  }
}
