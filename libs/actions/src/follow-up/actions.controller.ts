import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Audited } from '#lib/audit';
import { Requires } from '#lib/authorization';
import { CurrentActor, IfMatch } from '#lib/http';
import type { Actor } from '#lib/kernel';
import { actionAudit } from '../actions.audit.js';
import { AcceptAction } from './accept-action.js';
import {
  ActionListQueryDto,
  ActionPage,
  ActionState,
  ActionView,
  CompleteDto,
  DeclineDto,
  ProgressDto,
  ReassignDto,
} from './action.dto.js';
import { Action } from './action.js';
import { ActionList } from './action-list.query.js';
import { CompleteAction } from './complete-action.js';
import { DeclineAction } from './decline-action.js';
import { ReadAction } from './read-action.js';
import { ReassignAction } from './reassign-action.js';
import { ReportProgress } from './report-progress.js';

@ApiTags('actions')
@Controller('actions')
export class ActionsController {
  constructor(
    private readonly list: ActionList,
    private readonly readAction: ReadAction,
    private readonly acceptAction: AcceptAction,
    private readonly declineAction: DeclineAction,
    private readonly reportProgress: ReportProgress,
    private readonly completeAction: CompleteAction,
    private readonly reassignAction: ReassignAction,
  ) {}

  @Get()
  @Requires('read', Action)
  @Audited(actionAudit.listed)
  @ApiOkResponse({ type: ActionPage })
  index(@CurrentActor() actor: Actor, @Query() query: ActionListQueryDto): Promise<ActionPage> {
    return this.list.execute(actor, query);
  }

  @Get(':id')
  @Requires('read', Action)
  @Audited(actionAudit.read)
  @ApiOkResponse({ type: ActionView })
  read(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<ActionView> {
    return this.readAction.execute(actor, id);
  }

  @Post(':id/accept')
  @HttpCode(200)
  @Requires('accept', Action)
  @Audited(actionAudit.accepted)
  @ApiOkResponse({ type: ActionState })
  accept(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @IfMatch() version: number,
  ): Promise<ActionState> {
    return this.acceptAction.execute(actor, id, version);
  }

  @Post(':id/decline')
  @HttpCode(200)
  @Requires('decline', Action)
  @Audited(actionAudit.declined)
  @ApiOkResponse({ type: ActionState })
  decline(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @IfMatch() version: number,
    @Body() input: DeclineDto,
  ): Promise<ActionState> {
    return this.declineAction.execute(actor, id, version, input);
  }

  @Post(':id/progress')
  @HttpCode(200)
  @Requires('progress', Action)
  @Audited(actionAudit.progressed)
  @ApiOkResponse({ type: ActionState })
  progress(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @IfMatch() version: number,
    @Body() input: ProgressDto,
  ): Promise<ActionState> {
    return this.reportProgress.execute(actor, id, version, input);
  }

  @Post(':id/complete')
  @HttpCode(200)
  @Requires('complete', Action)
  @Audited(actionAudit.completed)
  @ApiOkResponse({ type: ActionState })
  complete(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @IfMatch() version: number,
    @Body() input: CompleteDto,
  ): Promise<ActionState> {
    return this.completeAction.execute(actor, id, version, input);
  }

  @Post(':id/reassign')
  @HttpCode(200)
  @Requires('reassign', Action)
  @Audited(actionAudit.reassigned)
  @ApiOkResponse({ type: ActionState })
  reassign(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @IfMatch() version: number,
    @Body() input: ReassignDto,
  ): Promise<ActionState> {
    return this.reassignAction.execute(actor, id, version, input);
  }
}
