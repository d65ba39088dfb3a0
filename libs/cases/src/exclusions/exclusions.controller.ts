import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Audited } from '#lib/audit';
import { Requires } from '#lib/authorization';
import { CurrentActor, PageQuery } from '#lib/http';
import type { Actor } from '#lib/kernel';
import { IdView } from '../case-file/case.dto.js';
import { Case } from '../case-file/case.js';
import { caseAudit } from '../cases.audit.js';
import { Exclude } from './exclude.js';
import { ExcludeDto, ExclusionPage } from './exclusion.dto.js';
import { ExclusionList } from './exclusion-list.query.js';
import { LiftExclusion } from './lift-exclusion.js';

@ApiTags('cases')
@Controller('cases/:id/exclusions')
export class ExclusionsController {
  constructor(
    private readonly list: ExclusionList,
    private readonly exclude: Exclude,
    private readonly lift: LiftExclusion,
  ) {}

  @Get()
  @Requires('exclude', Case)
  @Audited(caseAudit.participantsRead)
  @ApiOkResponse({ type: ExclusionPage })
  index(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Query() query: PageQuery,
  ): Promise<ExclusionPage> {
    return this.list.execute(actor, id, query);
  }

  @Post()
  @Requires('exclude', Case)
  @Audited(caseAudit.excluded)
  @ApiCreatedResponse({ type: IdView })
  create(@CurrentActor() actor: Actor, @Param('id') id: string, @Body() input: ExcludeDto): Promise<IdView> {
    return this.exclude.execute(actor, id, input);
  }

  @Delete(':exclusionId')
  @HttpCode(204)
  @Requires('exclude', Case)
  @Audited(caseAudit.exclusionLifted)
  delete(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Param('exclusionId') exclusionId: string,
  ): Promise<void> {
    return this.lift.execute(actor, id, exclusionId);
  }
}
