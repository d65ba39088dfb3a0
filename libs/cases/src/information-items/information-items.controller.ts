import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Audited } from '#lib/audit';
import { Requires } from '#lib/authorization';
import { CurrentActor, IfMatch, PageQuery } from '#lib/http';
import type { Actor } from '#lib/kernel';
import { IdView, VersionView } from '../case-file/case.dto.js';
import { Case } from '../case-file/case.js';
import { caseAudit } from '../cases.audit.js';
import { AddInformation } from './add-information.js';
import { AddInformationDto, InformationPage, ReleaseDto } from './information-item.dto.js';
import { InformationItem } from './information-item.js';
import { InformationList } from './information-list.query.js';
import { ReleaseInformation } from './release-information.js';

@ApiTags('cases')
@Controller()
export class InformationItemsController {
  constructor(
    private readonly list: InformationList,
    private readonly add: AddInformation,
    private readonly release: ReleaseInformation,
  ) {}

  @Get('cases/:id/information-items')
  @Requires('add-information', Case)
  @Audited(caseAudit.informationRead)
  @ApiOkResponse({ type: InformationPage })
  index(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Query() query: PageQuery,
  ): Promise<InformationPage> {
    return this.list.execute(actor, id, query);
  }

  @Post('cases/:id/information-items')
  @Requires('add-information', Case)
  @Audited(caseAudit.informationAdded)
  @ApiCreatedResponse({ type: IdView })
  create(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() input: AddInformationDto,
  ): Promise<IdView> {
    return this.add.execute(actor, id, input);
  }

  @Post('information-items/:id/release')
  @Requires('release', InformationItem)
  @Audited(caseAudit.informationReleased)
  @ApiCreatedResponse({ type: VersionView })
  setRelease(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @IfMatch() version: number,
    @Body() input: ReleaseDto,
  ): Promise<VersionView> {
    return this.release.execute(actor, id, version, input);
  }
}
