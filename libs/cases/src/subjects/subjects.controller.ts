import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Audited } from '#lib/audit';
import { Requires } from '#lib/authorization';
import { CurrentActor, PageQuery } from '#lib/http';
import type { Actor } from '#lib/kernel';
import { IdView } from '../case-file/case.dto.js';
import { Case } from '../case-file/case.js';
import { caseAudit } from '../cases.audit.js';
import { AddSubject } from './add-subject.js';
import { NewSubjectDto, SubjectPage } from './subject.dto.js';
import { SubjectList } from './subject-list.query.js';

@ApiTags('cases')
@Controller('cases/:id/subjects')
export class SubjectsController {
  constructor(
    private readonly list: SubjectList,
    private readonly addSubject: AddSubject,
  ) {}

  @Get()
  @Requires('read-dossier', Case)
  @Audited(caseAudit.subjectsRead)
  @ApiOkResponse({ type: SubjectPage })
  index(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Query() query: PageQuery,
  ): Promise<SubjectPage> {
    return this.list.execute(actor, id, query);
  }

  @Post()
  @Requires('change', Case)
  @Audited(caseAudit.subjectAdded)
  @ApiCreatedResponse({ type: IdView })
  create(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() input: NewSubjectDto,
  ): Promise<IdView> {
    return this.addSubject.execute(actor, id, input);
  }
}
