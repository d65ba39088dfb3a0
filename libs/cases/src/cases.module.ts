import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuditModule } from '#lib/audit';
import { PolicyModule } from '#lib/authorization';
import { IdentityModule } from '#lib/identity';
import { QueueModule } from '#lib/queue';
import { TableCatalogueModule } from '#lib/table-definition';
import { AccessRequest } from './access-requests/access-request.js';
import { AccessRequestList } from './access-requests/access-request-list.query.js';
import { AccessRequestsController } from './access-requests/access-requests.controller.js';
import { DecideAccess } from './access-requests/decide-access.js';
import { FindableCase } from './access-requests/findable-case.js';
import { RequestAccess } from './access-requests/request-access.js';
import { TellLeaders } from './access-requests/tell-leaders.js';
import { TellOfRequest } from './access-requests/tell-of-request.js';
import { WithdrawRequest } from './access-requests/withdraw-request.js';
import { Case } from './case-file/case.js';
import { CaseHistory } from './case-file/case-history.query.js';
import { CaseList } from './case-file/case-list.query.js';
import { CaseObligations } from './case-file/case-obligations.js';
import { CasesController } from './case-file/cases.controller.js';
import { ChangeCase } from './case-file/change-case.js';
import { OpenCase } from './case-file/open-case.js';
import { ReadCase } from './case-file/read-case.js';
import { ReopenCase } from './case-file/reopen-case.js';
import { StatusChange } from './case-file/status-change.js';
import { TransitionCase } from './case-file/transition-case.js';
import { CaseAccess } from './case-file/case-access.query.js';
import { casesPolicy } from './cases.policy.js';
import { EmergencyAccessController } from './emergency-access/emergency-access.controller.js';
import { EmergencyUses } from './emergency-access/emergency-uses.js';
import { UseEmergencyAccess } from './emergency-access/use-emergency-access.js';
import { Exclude } from './exclusions/exclude.js';
import { Exclusion } from './exclusions/exclusion.js';
import { ExclusionList } from './exclusions/exclusion-list.query.js';
import { ExclusionsController } from './exclusions/exclusions.controller.js';
import { exclusionsPolicy } from './exclusions/exclusions.policy.js';
import { LiftExclusion } from './exclusions/lift-exclusion.js';
import { Overseers } from './exclusions/overseers.js';
import { ExplainedAccessController } from './explained-access/explained-access.controller.js';
import { Grounds } from './explained-access/grounds.query.js';
import { ReadCaseAccess } from './explained-access/read-case-access.js';
import { ReadPersonAccess } from './explained-access/read-person-access.js';
import { AddInformation } from './information-items/add-information.js';
import { InformationItem } from './information-items/information-item.js';
import { InformationItemsController } from './information-items/information-items.controller.js';
import { InformationList } from './information-items/information-list.query.js';
import { InformationRelease } from './information-items/information-release.js';
import { ReleaseInformation } from './information-items/release-information.js';
import { Releases } from './information-items/releases.js';
import { Numbers } from './numbering/numbers.js';
import { EndParticipation } from './participants/end-participation.js';
import { Grants } from './participants/grants.js';
import { InviteParticipant } from './participants/invite-participant.js';
import { LeaveCases } from './participants/leave-cases.js';
import { Participant } from './participants/participant.js';
import { ParticipantList } from './participants/participant-list.query.js';
import { ParticipantsController } from './participants/participants.controller.js';
import { TakingPart } from './participants/taking-part.query.js';
import { AddSubject } from './subjects/add-subject.js';
import { Subject } from './subjects/subject.js';
import { SubjectList } from './subjects/subject-list.query.js';
import { SubjectsController } from './subjects/subjects.controller.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([
      AccessRequest,
      Case,
      Exclusion,
      InformationItem,
      InformationRelease,
      Participant,
      StatusChange,
      Subject,
    ]),
    AuditModule,
    PolicyModule.of(casesPolicy, {
      case: Case,
      participation: Participant,
      'access-request': AccessRequest,
      'information-item': InformationItem,
    }),
    PolicyModule.of(exclusionsPolicy, { exclusion: Exclusion }),
    IdentityModule,
    QueueModule,
    TableCatalogueModule,
  ],
  controllers: [
    AccessRequestsController,
    CasesController,
    EmergencyAccessController,
    ExclusionsController,
    ExplainedAccessController,
    InformationItemsController,
    ParticipantsController,
    SubjectsController,
  ],
  providers: [
    AccessRequestList,
    AddInformation,
    AddSubject,
    CaseAccess,
    CaseHistory,
    CaseList,
    CaseObligations,
    ChangeCase,
    DecideAccess,
    EmergencyUses,
    EndParticipation,
    Exclude,
    ExclusionList,
    FindableCase,
    Grants,
    Grounds,
    InformationList,
    InviteParticipant,
    LeaveCases,
    LiftExclusion,
    Numbers,
    OpenCase,
    Overseers,
    ParticipantList,
    TakingPart,
    ReadCase,
    ReadCaseAccess,
    ReadPersonAccess,
    ReleaseInformation,
    Releases,
    ReopenCase,
    RequestAccess,
    SubjectList,
    TellLeaders,
    TellOfRequest,
    TransitionCase,
    UseEmergencyAccess,
    WithdrawRequest,
  ],
  exports: [
    AddInformation,
    AddSubject,
    CaseAccess,
    CaseObligations,
    DecideAccess,
    Exclude,
    InviteParticipant,
    Numbers,
    OpenCase,
    RequestAccess,
    TellLeaders,
    TransitionCase,
    UseEmergencyAccess,
  ],
})
export class CasesModule {}
