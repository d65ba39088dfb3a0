import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuditModule } from '#lib/audit';
import { PolicyModule } from '#lib/authorization';
import { CasesModule } from '#lib/cases';
import { IdentityModule } from '#lib/identity';
import { QueueModule } from '#lib/queue';
import { TableCatalogueModule } from '#lib/table-definition';
import { actionsPolicy } from './actions.policy.js';
import { AcceptAction } from './follow-up/accept-action.js';
import { Action } from './follow-up/action.js';
import { ActionList } from './follow-up/action-list.query.js';
import { ActionsController } from './follow-up/actions.controller.js';
import { AnswerAction } from './follow-up/answer-action.js';
import { AssignAction } from './follow-up/assign-action.js';
import { Assignees } from './follow-up/assignees.js';
import { CaseActionsController } from './follow-up/case-actions.controller.js';
import { CompleteAction } from './follow-up/complete-action.js';
import { DeclineAction } from './follow-up/decline-action.js';
import { HandOverActions } from './follow-up/hand-over-actions.js';
import { OpenActions } from './follow-up/open-actions.query.js';
import { Progress } from './follow-up/progress.js';
import { ReadAction } from './follow-up/read-action.js';
import { ReassignAction } from './follow-up/reassign-action.js';
import { ReportProgress } from './follow-up/report-progress.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([Action, Progress]),
    AuditModule,
    PolicyModule.of(actionsPolicy, { action: Action }),
    CasesModule,
    IdentityModule,
    QueueModule,
    TableCatalogueModule,
  ],
  controllers: [ActionsController, CaseActionsController],
  providers: [
    AcceptAction,
    ActionList,
    AnswerAction,
    AssignAction,
    Assignees,
    CompleteAction,
    DeclineAction,
    HandOverActions,
    OpenActions,
    ReadAction,
    ReassignAction,
    ReportProgress,
  ],
  exports: [AcceptAction, AssignAction, CompleteAction, DeclineAction, ReportProgress],
})
export class ActionsModule {}
