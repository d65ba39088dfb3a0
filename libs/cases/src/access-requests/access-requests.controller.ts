import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Audited } from '#lib/audit';
import { Requires } from '#lib/authorization';
import { CurrentActor, IfMatch } from '#lib/http';
import type { Actor } from '#lib/kernel';
import { IdView } from '../case-file/case.dto.js';
import { caseAudit } from '../cases.audit.js';
import {
  AccessRequestPage,
  AccessRequestQueryDto,
  DecideAccessDto,
  RequestAccessDto,
  RequestState,
} from './access-request.dto.js';
import { AccessRequest } from './access-request.js';
import { AccessRequestList } from './access-request-list.query.js';
import { DecideAccess } from './decide-access.js';
import { RequestAccess } from './request-access.js';
import { WithdrawRequest } from './withdraw-request.js';

@ApiTags('access')
@Controller('access-requests')
export class AccessRequestsController {
  constructor(
    private readonly list: AccessRequestList,
    private readonly request: RequestAccess,
    private readonly decide: DecideAccess,
    private readonly withdraw: WithdrawRequest,
  ) {}

  @Get()
  @Requires('read', AccessRequest)
  @Audited(caseAudit.accessRequestsRead)
  @ApiOkResponse({ type: AccessRequestPage })
  index(@CurrentActor() actor: Actor, @Query() query: AccessRequestQueryDto): Promise<AccessRequestPage> {
    return this.list.execute(actor, query);
  }

  @Post()
  @Requires('request', AccessRequest)
  @Audited(caseAudit.accessRequested)
  @ApiCreatedResponse({ type: IdView })
  create(@CurrentActor() actor: Actor, @Body() input: RequestAccessDto): Promise<IdView> {
    return this.request.execute(actor, input);
  }

  @Post(':id/decision')
  @Requires('decide', AccessRequest)
  @Audited(caseAudit.accessDecided)
  @ApiCreatedResponse({ type: RequestState })
  decision(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @IfMatch() version: number,
    @Body() input: DecideAccessDto,
  ): Promise<RequestState> {
    return this.decide.execute(actor, id, version, input);
  }

  @Post(':id/withdrawal')
  @Requires('withdraw', AccessRequest)
  @Audited(caseAudit.accessRequestWithdrawn)
  @ApiCreatedResponse({ type: RequestState })
  withdrawal(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @IfMatch() version: number,
  ): Promise<RequestState> {
    return this.withdraw.execute(actor, id, version);
  }
}
