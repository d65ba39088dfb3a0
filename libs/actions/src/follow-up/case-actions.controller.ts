import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Audited } from '#lib/audit';
import { Requires } from '#lib/authorization';
import { Case } from '#lib/cases';
import { CurrentActor } from '#lib/http';
import type { Actor } from '#lib/kernel';
import { actionAudit } from '../actions.audit.js';
import { ActionCreated, ActionListQueryDto, ActionPage, AssignActionDto } from './action.dto.js';
import { ActionList } from './action-list.query.js';
import { AssignAction } from './assign-action.js';

@ApiTags('actions')
@Controller('cases/:id/actions')
export class CaseActionsController {
  constructor(
    private readonly list: ActionList,
    private readonly assignAction: AssignAction,
  ) {}

  @Get()
  @Requires('read-dossier', Case)
  @Audited(actionAudit.listed)
  @ApiOkResponse({ type: ActionPage })
  index(
    @CurrentActor() actor: Actor,
    @Param('id') caseId: string,
    @Query() query: ActionListQueryDto,
  ): Promise<ActionPage> {
    return this.list.inCase(actor, caseId, query);
  }

  @Post()
  @Requires('assign-action', Case)
  @Audited(actionAudit.assigned)
  @ApiCreatedResponse({ type: ActionCreated })
  create(
    @CurrentActor() actor: Actor,
    @Param('id') caseId: string,
    @Body() input: AssignActionDto,
  ): Promise<ActionCreated> {
    return this.assignAction.execute(actor, caseId, input);
  }
}
