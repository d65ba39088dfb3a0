import { Injectable } from '@nestjs/common';
import { AuditLog } from '#lib/audit';
import { Gate } from '#lib/authorization';
import { Case, CaseAccess, Numbers } from '#lib/cases';
import { UnitOfWork } from '#lib/database';
import { TableDirectory } from '#lib/identity';
import { type Actor, Clock, DomainError, newId } from '#lib/kernel';
import { Outbox } from '#lib/queue';
import { actionKind, TableCatalogue, type TableDefinition } from '#lib/table-definition';
import { actionAudit } from '../actions.audit.js';
import { actionAssigned } from '../actions.messages.js';
import type { AssignActionDto } from './action.dto.js';
import { Action } from './action.js';
import { Assignees } from './assignees.js';
import { checkAssignment } from './check-assignment.js';

@Injectable()
export class AssignAction {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly gate: Gate,
    private readonly audit: AuditLog,
    private readonly tables: TableDirectory,
    private readonly catalogue: TableCatalogue,
    private readonly cases: CaseAccess,
    private readonly numbers: Numbers,
    private readonly outbox: Outbox,
    private readonly assignees: Assignees,
    private readonly clock: Clock,
  ) {}

  /** Only to a member of the table who is not kept out of the case; with the action comes just enough sight of it. */
  execute(actor: Actor, caseId: string, input: AssignActionDto): Promise<{ id: string; number: string }> {
    return this.unitOfWork.run(actor, async () => {
      const file = await this.gate.load(actor, 'assign-action', Case, caseId);
      await this.cases.keepOpen(caseId);
      const definition = this.catalogue.get((await this.tables.byId(file.tableId)).kind);
      const errors = checkAssignment(definition, input, this.clock.today());
      const seat = await this.assignees.seatOf(file, input.assigneeId);
      if (!seat) {
        errors.push({
          field: 'assigneeId',
          code: 'may-not-see-case',
          message: 'Deze persoon zit niet aan deze tafel of mag deze casus niet zien.',
        });
      }
      if (!seat || errors.length > 0) {
        throw DomainError.invalidFields(errors);
      }
      const action = await this.make(actor, file, definition, seat.organisationId, input);
      await this.unitOfWork.manager.save(Action, action);
      if (!seat.leads) await this.cases.openFor(actor, file, action);
      await this.audit.record(actor, actionAudit.assigned, {
        objectType: 'action',
        objectId: action.id,
        objectIds: [action.assigneeId],
        caseId,
        tableId: file.tableId,
        purpose: file.purpose,
      });
      await this.outbox.add(actionAssigned, {
        receiverId: action.assigneeId,
        objectType: 'action',
        objectId: action.id,
        caseId,
        tableId: action.tableId,
        confidential: definition.confidential,
      });
      return { id: action.id, number: action.number };
    });
  }

  private async make(
    actor: Actor,
    file: Case,
    definition: TableDefinition,
    organisationId: string,
    input: AssignActionDto,
  ): Promise<Action> {
    const kind = actionKind(definition, input.kind);
    return Object.assign(new Action(), {
      ...input,
      line: input.line ?? kind?.line ?? null,
      startsOn: input.startsOn ?? null,
      endsOn: input.endsOn ?? null,
      extensions: kind?.term ? (input.extensions ?? 0) : null,
      barrier: input.barrier ?? null,
      id: newId(),
      number: await this.numbers.within(file),
      caseId: file.id,
      tableId: file.tableId,
      municipality: file.municipality,
      organisationId,
      assignedBy: actor.personId,
      assignedAt: this.clock.now(),
      status: 'assigned',
      declineReason: null,
      outcomeExplanation: null,
      endedAt: null,
    });
  }
}
