import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Requires } from '#lib/authorization';
import { CurrentActor } from '#lib/http';
import type { Actor } from '#lib/kernel';
import { auditAudit } from '../audit.audit.js';
import { Audited } from '../audited.decorator.js';
import { AuditEvent } from './audit-event.js';
import { AuditEventPage, AuditEventQuery, AuditEventsQuery, AuditEventView } from './audit-events.dto.js';
import { ReadAuditLog } from './read-audit-log.js';

@ApiTags('audit-events')
@Controller('audit-events')
export class AuditEventsController {
  constructor(private readonly log: ReadAuditLog) {}

  @Get()
  @Requires('read', AuditEvent)
  @Audited(auditAudit.read)
  @ApiOkResponse({ type: AuditEventPage })
  index(@CurrentActor() actor: Actor, @Query() query: AuditEventsQuery): Promise<AuditEventPage> {
    return this.log.page(actor, query);
  }

  @Get(':id')
  @Requires('read', AuditEvent)
  @Audited(auditAudit.read)
  @ApiOkResponse({ type: AuditEventView })
  read(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Query() { purpose }: AuditEventQuery,
  ): Promise<AuditEventView> {
    return this.log.one(actor, id, purpose);
  }
}
