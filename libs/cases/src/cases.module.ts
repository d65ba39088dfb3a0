import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuditModule } from '#lib/audit';
import { PolicyModule } from '#lib/authorization';
import { IdentityModule } from '#lib/identity';
import { TableCatalogueModule } from '#lib/table-definition';
import { Case } from './case-file/case.js';
import { CaseList } from './case-file/case-list.query.js';
import { CaseObligations } from './case-file/case-obligations.js';
import { CasesController } from './case-file/cases.controller.js';
import { ChangeCase } from './case-file/change-case.js';
import { OpenCase } from './case-file/open-case.js';
import { ReadCase } from './case-file/read-case.js';
import { StatusChange } from './case-file/status-change.js';
import { TransitionCase } from './case-file/transition-case.js';
import { CaseAccess } from './case-file/case-access.query.js';
import { casesPolicy } from './cases.policy.js';
import { Numbers } from './numbering/numbers.js';
import { EndParticipation } from './participants/end-participation.js';
import { InviteParticipant } from './participants/invite-participant.js';
import { Participant } from './participants/participant.js';
import { ParticipantList } from './participants/participant-list.query.js';
import { ParticipantsController } from './participants/participants.controller.js';
import { AddSubject } from './subjects/add-subject.js';
import { Subject } from './subjects/subject.js';
import { SubjectList } from './subjects/subject-list.query.js';
import { SubjectsController } from './subjects/subjects.controller.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([Case, Participant, StatusChange, Subject]),
    AuditModule,
    PolicyModule.of(casesPolicy, { case: Case }),
    IdentityModule,
    TableCatalogueModule,
  ],
  controllers: [CasesController, ParticipantsController, SubjectsController],
  providers: [
    AddSubject,
    CaseAccess,
    CaseList,
    CaseObligations,
    ChangeCase,
    EndParticipation,
    InviteParticipant,
    Numbers,
    OpenCase,
    ParticipantList,
    ReadCase,
    SubjectList,
    TransitionCase,
  ],
  exports: [CaseAccess, CaseObligations, InviteParticipant, Numbers, OpenCase, TransitionCase, AddSubject],
})
export class CasesModule {}
