import { Injectable } from '@nestjs/common';
import { AuditLog } from '#lib/audit';
import { Gate } from '#lib/authorization';
import { claimVersion, UnitOfWork } from '#lib/database';
import { TableDirectory } from '#lib/identity';
import { type Actor, Clock, newId } from '#lib/kernel';
import { checkTransition, isClosed, TableCatalogue } from '#lib/table-definition';
import { caseAudit } from '../cases.audit.js';
import { Grants } from '../participants/grants.js';
import { TakingPart } from '../participants/taking-part.query.js';
import type { StatusView, TransitionDto } from './case.dto.js';
import { Case } from './case.js';
import { CaseObligations } from './case-obligations.js';
import { StatusChange } from './status-change.js';

@Injectable()
export class TransitionCase {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly gate: Gate,
    private readonly audit: AuditLog,
    private readonly tables: TableDirectory,
    private readonly catalogue: TableCatalogue,
    private readonly obligations: CaseObligations,
    private readonly takingPart: TakingPart,
    private readonly grants: Grants,
    private readonly clock: Clock,
  ) {}

  execute(actor: Actor, id: string, version: number, { to, reason }: TransitionDto): Promise<StatusView> {
    return this.unitOfWork.run(actor, async () => {
      const { manager } = this.unitOfWork;
      const file = await this.gate.load(actor, 'transition', Case, id);
      await claimVersion(manager, Case, id, version);
      const definition = this.catalogue.get((await this.tables.byId(file.tableId)).kind);
      checkTransition(definition, file.status, to, {
        participants: await this.takingPart.partnersIn(actor, file),
        openActions: (await this.obligations.openIn([id])).get(id)?.count ?? 0,
        closeReason: reason,
      });
      await manager.insert(StatusChange, {
        id: newId(),
        caseId: id,
        fromStatus: file.status,
        toStatus: to,
        reason,
        changedBy: actor.personId ?? '',
        changedAt: this.clock.now(),
      });
      file.status = to;
      file.closedAt = isClosed(definition, to) ? this.clock.now() : null;
      if (file.closedAt) await this.grants.endWithCase(actor, file, file.closedAt);
      await manager.save(Case, file);
      await this.audit.record(actor, caseAudit.transitioned, {
        objectType: 'case',
        objectId: id,
        caseId: id,
        tableId: file.tableId,
        purpose: file.purpose,
        fields: ['status'],
      });
      return { status: file.status, version: file.version };
    });
  }
}
