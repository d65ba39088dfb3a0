import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Audited } from '#lib/audit';
import { Requires } from '#lib/authorization';
import { CurrentActor, IfMatch } from '#lib/http';
import type { Actor } from '#lib/kernel';
import { AdditionCreated, SupplementDto } from '../additions/addition.dto.js';
import { SupplementSignal } from '../additions/supplement-signal.js';
import { signalAudit } from '../intake.audit.js';
import { TriageDto, TriageResult } from '../triage/triage.dto.js';
import { TriageSignal } from '../triage/triage-signal.js';
import { ReadSignal } from './read-signal.js';
import { RegisterSignal } from './register-signal.js';
import {
  RegisterSignalDto,
  SignalCreated,
  SignalListQueryDto,
  SignalPage,
  SignalView,
} from './signal.dto.js';
import { Signal } from './signal.js';
import { SignalList } from './signal-list.query.js';

@ApiTags('signals')
@Controller('signals')
export class SignalsController {
  constructor(
    private readonly registerSignal: RegisterSignal,
    private readonly list: SignalList,
    private readonly readSignal: ReadSignal,
    private readonly supplementSignal: SupplementSignal,
    private readonly triageSignal: TriageSignal,
  ) {}

  @Post()
  @Requires('register', Signal)
  @Audited(signalAudit.registered)
  @ApiCreatedResponse({ type: SignalCreated })
  create(@CurrentActor() actor: Actor, @Body() input: RegisterSignalDto): Promise<SignalCreated> {
    return this.registerSignal.execute(actor, input);
  }

  @Get()
  @Requires('read', Signal)
  @Audited(signalAudit.listed)
  @ApiOkResponse({ type: SignalPage })
  index(@CurrentActor() actor: Actor, @Query() query: SignalListQueryDto): Promise<SignalPage> {
    return this.list.execute(actor, query);
  }

  @Get(':id')
  @Requires('read', Signal)
  @Audited(signalAudit.read)
  @ApiOkResponse({ type: SignalView })
  read(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<SignalView> {
    return this.readSignal.execute(actor, id);
  }

  @Post(':id/additions')
  @Requires('supplement', Signal)
  @Audited(signalAudit.supplemented)
  @ApiCreatedResponse({ type: AdditionCreated })
  supplement(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @IfMatch() version: number,
    @Body() input: SupplementDto,
  ): Promise<AdditionCreated> {
    return this.supplementSignal.execute(actor, id, version, input);
  }

  @Post(':id/triage')
  @Requires('triage', Signal)
  @Audited(signalAudit.triaged)
  @ApiCreatedResponse({ type: TriageResult })
  triage(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @IfMatch() version: number,
    @Body() input: TriageDto,
  ): Promise<TriageResult> {
    return this.triageSignal.execute(actor, id, version, input);
  }
}
