import { Injectable } from '@nestjs/common';
import { AuditLog } from '#lib/audit';
import { Gate } from '#lib/authorization';
import { CaseAccess } from '#lib/cases';
import { claimVersion, UnitOfWork } from '#lib/database';
import { TableDirectory } from '#lib/identity';
import { type Actor, Clock, DomainError } from '#lib/kernel';
import { Outbox } from '#lib/queue';
import { TableCatalogue } from '#lib/table-definition';
import { actionAudit } from '../actions.audit.js';
import { actionAssigned } from '../actions.messages.js';
import type { ActionState, ReassignDto } from './action.dto.js';
import { Action } from './action.js';
import { Assignees } from './assignees.js';

@Injectable()
export class ReassignAction {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly gate: Gate,
    private readonly audit: AuditLog,
    private readonly tables: TableDirectory,
    private readonly catalogue: TableCatalogue,
    private readonly cases: CaseAccess,
    private readonly assignees: Assignees,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** Gives an open action to somebody else, with the sight that it takes; the one before loses theirs. */
  execute(actor: Actor, id: string, version: number, { assigneeId }: ReassignDto): Promise<ActionState> {
    return this.unitOfWork.run(actor, async () => {
      const action = await this.gate.load(actor, 'reassign', Action, id);
      await claimVersion(this.unitOfWork.manager, Action, id, version);
      if (!(await this.give(actor, action, assigneeId))) {
        throw DomainError.invalid(
          'assigneeId',
          'may-not-see-case',
          'Deze persoon zit niet aan deze tafel of mag deze casus niet zien.',
        );
      }
      return { status: action.status, version: action.version };
    });
  }

  /**
   * Inside the running transaction, for who was found to may. False when the other does not sit at the table, or not for
   * the organisation where one is given, or may not see the case.
   */
  async give(actor: Actor, action: Action, assigneeId: string, organisationId?: string): Promise<boolean> {
    const { manager } = this.unitOfWork;
    const file = (await this.cases.contextOf([action.caseId])).get(action.caseId);
    if (!file) return false;
    const at = { ...file, municipality: action.municipality };
    const seat = await this.assignees.seatOf(at, assigneeId, organisationId);
    if (!seat) return false;
    const to = { personId: assigneeId, organisationId: seat.organisationId };
    action.reassign(to, actor.personId ?? '', this.clock.now());
    await manager.save(Action, action);
    await this.cases.closeAfter(actor, action);
    if (!seat.leads) await this.cases.openFor(actor, file, action);
    await this.audit.record(actor, actionAudit.reassigned, {
      objectType: 'action',
      objectId: action.id,
      objectIds: [assigneeId],
      caseId: action.caseId,
      tableId: action.tableId,
      purpose: file.purpose,
      fields: ['assigneeId'],
    });
    await this.outbox.add(actionAssigned, {
      receiverId: assigneeId,
      objectType: 'action',
      objectId: action.id,
      caseId: action.caseId,
      tableId: action.tableId,
      confidential: this.catalogue.get((await this.tables.byId(action.tableId)).kind).confidential,
    });
    return true;
  }
}
