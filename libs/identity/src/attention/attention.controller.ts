import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Audited } from '#lib/audit';
import { Requires } from '#lib/authorization';
import { CurrentActor, PageQuery } from '#lib/http';
import type { Actor } from '#lib/kernel';
import { Person } from '../people/person.js';
import { registerAudit } from '../register.audit.js';
import { AttentionPage } from './attention.dto.js';
import { AttentionList } from './attention-list.query.js';

@ApiTags('people')
@Controller('register/attention')
export class AttentionController {
  constructor(private readonly list: AttentionList) {}

  @Get()
  @Requires('change', Person)
  @Audited(registerAudit.attentionRead)
  @ApiOkResponse({ type: AttentionPage })
  index(@CurrentActor() actor: Actor, @Query() query: PageQuery): Promise<AttentionPage> {
    return this.list.execute(actor, query);
  }
}
