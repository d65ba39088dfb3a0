import { Injectable } from '@nestjs/common';
import { type AuditEventKind, AuditLog } from '#lib/audit';
import { Gate } from '#lib/authorization';
import { CaseAccess } from '#lib/cases';
import { claimVersion, UnitOfWork } from '#lib/database';
import { TableDirectory } from '#lib/identity';
import { type Actor, DomainError } from '#lib/kernel';
import { type Announcement, type Message, Outbox } from '#lib/queue';
import { actionKind, TableCatalogue, validateActionText } from '#lib/table-definition';
import type { ActionState } from './action.dto.js';
import { Action, type AnswerVerb } from './action.js';

/** One of the assignee's answers: what it asks for, does, records and announces. */
export interface Answer {
  readonly verb: AnswerVerb;
  readonly event: AuditEventKind;
  readonly announces: Message<Announcement> | null;
  readonly fields: readonly string[];
  /** What is said with it, by the field in which it comes. */
  readonly texts: Readonly<Record<string, string>>;
  readonly behave: (action: Action) => void | Promise<void>;
}

/** How every answer to an action runs: seen, allowed, unchanged since, done, recorded, told to whoever assigned it. */
@Injectable()
export class AnswerAction {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly gate: Gate,
    private readonly audit: AuditLog,
    private readonly tables: TableDirectory,
    private readonly catalogue: TableCatalogue,
    private readonly outbox: Outbox,
    private readonly cases: CaseAccess,
  ) {}

  execute(actor: Actor, id: string, version: number, answer: Answer): Promise<ActionState> {
    return this.unitOfWork.run(actor, async () => {
      const { manager } = this.unitOfWork;
      const action = await this.gate.load(actor, answer.verb, Action, id);
      await claimVersion(manager, Action, id, version);
      const definition = this.catalogue.get((await this.tables.byId(action.tableId)).kind);
      const kind = actionKind(definition, action.kind);
      const errors = Object.entries(answer.texts).flatMap(([field, text]) =>
        validateActionText(kind, field, text),
      );
      if (errors.length > 0) throw DomainError.invalidFields(errors);
      await answer.behave(action);
      await manager.save(Action, action);
      if (action.version === version) {
        // A second report changes no column of the action, and is a version of its own all the same.
        await manager.update(Action, id, { status: action.status });
        action.version = version + 1;
      }
      if (!action.isOpen) await this.cases.closeAfter(actor, action);
      await this.audit.record(actor, answer.event, {
        objectType: 'action',
        objectId: id,
        caseId: action.caseId,
        tableId: action.tableId,
        fields: answer.fields,
      });
      if (answer.announces && action.assignedBy !== actor.personId) {
        await this.outbox.add(answer.announces, {
          receiverId: action.assignedBy,
          objectType: 'action',
          objectId: id,
          caseId: action.caseId,
          tableId: action.tableId,
          confidential: definition.confidential,
        });
      }
      return { status: action.status, version: action.version };
    });
  }
}
