import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Audited } from '#lib/audit';
import { Requires } from '#lib/authorization';
import { CurrentActor, IfMatch, PageQuery } from '#lib/http';
import type { Actor } from '#lib/kernel';
import { caseAudit } from '../cases.audit.js';
import {
  CaseListQueryDto,
  CasePage,
  CaseView,
  ChangeCaseDto,
  ReopenDto,
  ReopenedView,
  StatusView,
  TransitionDto,
  VersionView,
} from './case.dto.js';
import { Case } from './case.js';
import { CaseHistoryPage } from './case-history.dto.js';
import { CaseHistory } from './case-history.query.js';
import { CaseList } from './case-list.query.js';
import { ChangeCase } from './change-case.js';
import { ReadCase } from './read-case.js';
import { ReopenCase } from './reopen-case.js';
import { TransitionCase } from './transition-case.js';

@ApiTags('cases')
@Controller('cases')
export class CasesController {
  constructor(
    private readonly list: CaseList,
    private readonly readCase: ReadCase,
    private readonly history: CaseHistory,
    private readonly changeCase: ChangeCase,
    private readonly transitionCase: TransitionCase,
    private readonly reopenCase: ReopenCase,
  ) {}

  @Get()
  @Requires('read', Case)
  @Audited(caseAudit.listed)
  @ApiOkResponse({ type: CasePage })
  index(@CurrentActor() actor: Actor, @Query() query: CaseListQueryDto): Promise<CasePage> {
    return this.list.execute(actor, query);
  }

  @Get(':id')
  @Requires('read', Case)
  @Audited(caseAudit.read)
  @ApiOkResponse({ type: CaseView })
  read(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<CaseView> {
    return this.readCase.execute(actor, id);
  }

  @Get(':id/timeline')
  @Requires('read-dossier', Case)
  @Audited(caseAudit.read)
  @ApiOkResponse({ type: CaseHistoryPage })
  timeline(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Query() query: PageQuery,
  ): Promise<CaseHistoryPage> {
    return this.history.execute(actor, id, query);
  }

  @Patch(':id')
  @Requires('change', Case)
  @Audited(caseAudit.changed)
  @ApiOkResponse({ type: VersionView })
  change(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @IfMatch() version: number,
    @Body() input: ChangeCaseDto,
  ): Promise<VersionView> {
    return this.changeCase.execute(actor, id, version, input);
  }

  @Post(':id/transitions')
  @Requires('transition', Case)
  @Audited(caseAudit.transitioned)
  @ApiCreatedResponse({ type: StatusView })
  transition(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @IfMatch() version: number,
    @Body() input: TransitionDto,
  ): Promise<StatusView> {
    return this.transitionCase.execute(actor, id, version, input);
  }

  @Post(':id/reopening')
  @Requires('reopen', Case)
  @Audited(caseAudit.reopened)
  @ApiCreatedResponse({ type: ReopenedView })
  reopen(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @IfMatch() version: number,
    @Body() input: ReopenDto,
  ): Promise<ReopenedView> {
    return this.reopenCase.execute(actor, id, version, input);
  }
}
