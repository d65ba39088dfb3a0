import { Injectable } from '@nestjs/common';
import { AuditLog } from '#lib/audit';
import { Gate } from '#lib/authorization';
import { CaseAccess } from '#lib/cases';
import { UnitOfWork } from '#lib/database';
import { OrganisationNames, PersonNames, TableDirectory } from '#lib/identity';
import { type Actor, Clock } from '#lib/kernel';
import { actionKind, TableCatalogue } from '#lib/table-definition';
import { actionAudit } from '../actions.audit.js';
import type { ActionView, ProgressItem } from './action.dto.js';
import { Action, caseNumberOf, waysFrom } from './action.js';
import { Progress } from './progress.js';

@Injectable()
export class ReadAction {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly gate: Gate,
    private readonly audit: AuditLog,
    private readonly tables: TableDirectory,
    private readonly catalogue: TableCatalogue,
    private readonly cases: CaseAccess,
    private readonly people: PersonNames,
    private readonly organisations: OrganisationNames,
    private readonly clock: Clock,
  ) {}

  execute(actor: Actor, id: string): Promise<ActionView> {
    return this.unitOfWork.run(actor, async () => {
      const action = await this.gate.load(actor, 'read', Action, id);
      await this.audit.record(actor, actionAudit.read, {
        objectType: 'action',
        objectId: id,
        caseId: action.caseId,
        tableId: action.tableId,
      });
      return this.describe(actor, action);
    });
  }

  private async describe(actor: Actor, action: Action): Promise<ActionView> {
    const { id, kind, line, status } = action;
    const table = await this.tables.byId(action.tableId);
    const definition = this.catalogue.get(table.kind);
    const context = (await this.cases.contextOf([action.caseId])).get(action.caseId);
    const ways = await this.gate.allowedActions(actor, Action, id, [...waysFrom(status), 'reassign']);
    // What another organisation reported before the action was given to this one is between them and who leads.
    const whose = ways.includes('reassign') ? {} : { organisationId: action.organisationId };
    const reports = await this.unitOfWork.manager.find(Progress, {
      where: { actionId: id, ...whose },
      order: { id: 'ASC' },
      take: 500,
    });
    const people = await this.people.namesOf([
      action.assigneeId,
      action.assignedBy,
      ...reports.map((report) => report.personId),
    ]);
    const organisations = await this.organisations.namesOf([action.organisationId]);
    const nameOf = (personId: string) => people.get(personId)?.name ?? '';
    const mayOpenCase = await this.gate.canSee(actor, 'case', action.caseId);
    const organisation = organisations.get(action.organisationId) ?? '';
    const caseNumber = caseNumberOf(action);
    return {
      id,
      number: action.number,
      kind,
      line,
      description: action.description,
      dueOn: action.dueOn,
      status,
      version: action.version,
      outcomeExplanation: action.outcomeExplanation,
      declineReason: action.declineReason,
      startsOn: action.startsOn,
      endsOn: action.endsOn,
      extensions: action.extensions,
      barrier: action.barrier,
      barrierLabel: definition.barriers?.items.find(({ code }) => code === action.barrier)?.label ?? null,
      caseNumber,
      tableCode: table.code,
      tableName: table.name,
      kindLabel: actionKind(definition, kind)?.label ?? kind,
      referenceOnly: actionKind(definition, kind)?.referenceOnly ?? null,
      lineLabel: definition.actionLines?.find(({ code }) => code === line)?.label ?? null,
      overdue: action.isOverdue(this.clock.today()),
      assigneeName: nameOf(action.assigneeId),
      organisationName: organisation,
      allowedActions: ways.filter((way) => action.isOpen || way !== 'reassign'),
      caseId: mayOpenCase ? action.caseId : null,
      context: {
        caseNumber,
        tableName: table.name,
        purposeLabel: definition.purposes.find(({ code }) => code === context?.purpose)?.label ?? null,
      },
      assignee: { id: action.assigneeId, name: nameOf(action.assigneeId), organisation },
      assignedBy: nameOf(action.assignedBy),
      assignedAt: action.assignedAt.toISOString(),
      progress: reports.map((report): ProgressItem => ({
        at: report.at.toISOString(),
        by: nameOf(report.personId),
        note: report.note,
      })),
    };
  }
}
