import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Audited, NotAudited } from '#lib/audit';
import { Authenticated } from '#lib/authorization';
import { CurrentActor } from '#lib/http';
import type { Actor } from '#lib/kernel';
import { identityAudit } from '../identity.audit.js';
import { WhilePending } from '../sessions/while-pending.decorator.js';
import { AcceptStatement } from './accept-statement.js';
import { AcceptStatementDto, StatementView } from './statement.dto.js';

@ApiTags('me')
@Controller('me/statement')
@WhilePending('Wie nog moet aanvaarden, moet kunnen lezen wat.')
export class StatementController {
  constructor(private readonly statement: AcceptStatement) {}

  @Get()
  @Authenticated('Ieder leest wat hij aanvaardt.')
  @NotAudited('Een vaste tekst, en wanneer de lezer zelf die aanvaardde.')
  @ApiOkResponse({ type: StatementView })
  read(@CurrentActor() actor: Actor): Promise<StatementView> {
    return this.statement.read(actor);
  }

  @Post()
  @HttpCode(204)
  @Authenticated('Ieder aanvaardt voor zichzelf.')
  @Audited(identityAudit.statementAccepted)
  @ApiNoContentResponse()
  accept(@CurrentActor() actor: Actor, @Body() { version }: AcceptStatementDto): Promise<void> {
    return this.statement.execute(actor, version);
  }
}
