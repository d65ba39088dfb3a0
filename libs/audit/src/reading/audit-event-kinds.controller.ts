import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Requires } from '#lib/authorization';
import { ListOf, Text } from '#lib/http';
import { auditEventKinds } from '../audit-event.js';
import { NotAudited } from '../audited.decorator.js';
import { AuditEvent } from './audit-event.js';

class AuditEventKindItem {
  @Text({ max: 100, description: 'The `action` of an event.' })
  code!: string;

  @Text({ max: 200, description: 'Dutch.' })
  label!: string;
}

class AuditEventKindList {
  @ListOf(() => AuditEventKindItem)
  items!: readonly AuditEventKindItem[];
}

/** By what the log can be filtered: every kind of event that this version writes, by label. */
@ApiTags('audit-events')
@Controller('audit-event-kinds')
export class AuditEventKindsController {
  @Get()
  @Requires('read', AuditEvent)
  @NotAudited('Welke soorten gebeurtenissen er zijn; niets van wat er is gebeurd.')
  @ApiOkResponse({ type: AuditEventKindList })
  index(): AuditEventKindList {
    return { items: auditEventKinds().map(({ code, label }) => ({ code, label })) };
  }
}
