import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Audited } from '#lib/audit';
import { Requires } from '#lib/authorization';
import { CurrentActor, PageQuery } from '#lib/http';
import type { Actor } from '#lib/kernel';
import { IdView } from '../case-file/case.dto.js';
import { Case } from '../case-file/case.js';
import { caseAudit } from '../cases.audit.js';
import { EndParticipation } from './end-participation.js';
import { InviteParticipant } from './invite-participant.js';
import { InviteDto, ParticipantPage } from './participant.dto.js';
import { ParticipantList } from './participant-list.query.js';

@ApiTags('cases')
@Controller('cases/:id/participants')
export class ParticipantsController {
  constructor(
    private readonly list: ParticipantList,
    private readonly invite: InviteParticipant,
    private readonly end: EndParticipation,
  ) {}

  @Get()
  @Requires('read-dossier', Case)
  @Audited(caseAudit.participantsRead)
  @ApiOkResponse({ type: ParticipantPage })
  index(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Query() query: PageQuery,
  ): Promise<ParticipantPage> {
    return this.list.execute(actor, id, query);
  }

  @Post()
  @Requires('invite', Case)
  @Audited(caseAudit.participantInvited)
  @ApiCreatedResponse({ type: IdView })
  create(@CurrentActor() actor: Actor, @Param('id') id: string, @Body() input: InviteDto): Promise<IdView> {
    return this.invite.execute(actor, id, input);
  }

  @Delete(':participantId')
  @HttpCode(204)
  @Requires('invite', Case)
  @Audited(caseAudit.participantEnded)
  delete(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Param('participantId') participantId: string,
  ): Promise<void> {
    return this.end.execute(actor, id, participantId);
  }
}
