import { Body, Controller, Delete, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiTags } from '@nestjs/swagger';
import { Audited } from '#lib/audit';
import { Requires } from '#lib/authorization';
import { CurrentActor } from '#lib/http';
import type { Actor } from '#lib/kernel';
import { registerAudit } from '../register.audit.js';
import { RegisteredId } from '../register.dto.js';
import { EndScreening } from './end-screening.js';
import { RecordScreeningDto } from './person.dto.js';
import { Person } from './person.js';
import { RecordScreening } from './record-screening.js';

@ApiTags('people')
@Controller('people/:id/screenings')
export class ScreeningsController {
  constructor(
    private readonly record: RecordScreening,
    private readonly end: EndScreening,
  ) {}

  @Post()
  @Requires('change', Person)
  @Audited(registerAudit.screeningRecorded)
  @ApiCreatedResponse({ type: RegisteredId })
  create(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() input: RecordScreeningDto,
  ): Promise<RegisteredId> {
    return this.record.execute(actor, id, input);
  }

  @Delete(':screeningId')
  @HttpCode(204)
  @Requires('change', Person)
  @Audited(registerAudit.screeningEnded)
  @ApiNoContentResponse()
  delete(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Param('screeningId') screeningId: string,
  ): Promise<void> {
    return this.end.execute(actor, id, screeningId);
  }
}
