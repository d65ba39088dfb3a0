import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Audited } from '#lib/audit';
import { Authenticated, Requires } from '#lib/authorization';
import { CurrentActor } from '#lib/http';
import type { Actor } from '#lib/kernel';
import { Case } from '../case-file/case.js';
import { caseAudit } from '../cases.audit.js';
import { InformationItem } from '../information-items/information-item.js';
import { AccessExplanation, AccessQueryDto, CaseAccessQueryDto, PersonAccess } from './access.dto.js';
import { ReadCaseAccess } from './read-case-access.js';
import { ReadPersonAccess } from './read-person-access.js';

/** "Why can X see this?", both ways round. */
@ApiTags('access')
@Controller()
export class ExplainedAccessController {
  constructor(
    private readonly caseAccess: ReadCaseAccess,
    private readonly personAccess: ReadPersonAccess,
  ) {}

  @Get('cases/:id/access')
  @Requires('explain-access', Case)
  @Audited(caseAudit.accessExplained)
  @ApiOkResponse({ type: AccessExplanation })
  ofCase(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Query() { on }: AccessQueryDto,
  ): Promise<AccessExplanation> {
    return this.caseAccess.toCase(actor, id, on);
  }

  @Get('information-items/:id/access')
  @Requires('explain-access', InformationItem)
  @Audited(caseAudit.accessExplained)
  @ApiOkResponse({ type: AccessExplanation })
  ofItem(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Query() { on }: AccessQueryDto,
  ): Promise<AccessExplanation> {
    return this.caseAccess.toItem(actor, id, on);
  }

  @Get('people/:id/case-access')
  @Authenticated('Ieder ziet waar hij zelf bij mag; een privacy officer ook van anderen.')
  @Audited(caseAudit.accessExplained)
  @ApiOkResponse({ type: PersonAccess })
  ofPerson(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Query() query: CaseAccessQueryDto,
  ): Promise<PersonAccess> {
    return this.personAccess.execute(actor, id, query);
  }
}
