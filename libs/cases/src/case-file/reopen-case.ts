import { Injectable } from '@nestjs/common';
import { AuditLog } from '#lib/audit';
import { Gate } from '#lib/authorization';
import { claimVersion, UnitOfWork } from '#lib/database';
import { TableDirectory } from '#lib/identity';
import { type Actor, Clock, newId } from '#lib/kernel';
import { isClosed, TableCatalogue, type TableDefinition } from '#lib/table-definition';
import { caseAudit } from '../cases.audit.js';
import { Grants } from '../participants/grants.js';
import type { ReopenDto, ReopenedView } from './case.dto.js';
import { Case } from './case.js';
import { StatusChange } from './status-change.js';

/** Undoes a closure, for a reason: content is in sight again, and of nobody who took part before (WGS 2.31(8), L-10). */
@Injectable()
export class ReopenCase {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly gate: Gate,
    private readonly audit: AuditLog,
    private readonly tables: TableDirectory,
    private readonly catalogue: TableCatalogue,
    private readonly grants: Grants,
    private readonly clock: Clock,
  ) {}

  /** Throws `case-not-closed`, or `destroy-by-passed` when its data should be gone (WGS 1.8(7)). */
  execute(actor: Actor, id: string, version: number, { reason }: ReopenDto): Promise<ReopenedView> {
    return this.unitOfWork.run(actor, async () => {
      const { manager } = this.unitOfWork;
      const file = await this.gate.load(actor, 'reopen', Case, id);
      await claimVersion(manager, Case, id, version);
      const closedSince = file.closedToReopen(this.clock.today());
      // First of all: the row policies hide from everybody what a closed case went through, and who took part.
      await manager.query('UPDATE cases.case SET closed_at = NULL WHERE id = $1', [id]);
      const definition = this.catalogue.get((await this.tables.byId(file.tableId)).kind);
      const status = await this.statusBefore(file, definition);
      await manager.insert(StatusChange, {
        id: newId(),
        caseId: id,
        fromStatus: file.status,
        toStatus: status,
        reason,
        changedBy: actor.personId ?? '',
        changedAt: this.clock.now(),
        closedSince,
      });
      await manager.save(Case, Object.assign(file, { status, closedAt: null }));
      const endedParticipations = await this.grants.countEndedWith(id, closedSince);
      await this.audit.record(actor, caseAudit.reopened, {
        objectType: 'case',
        objectId: id,
        caseId: id,
        tableId: file.tableId,
        purpose: file.purpose,
        fields: ['status'],
      });
      return { status, version: file.version, endedParticipations };
    });
  }

  /** The one in which it was closed; where a case begins, when the life cycle has that one no longer. */
  private async statusBefore({ id, status }: Case, definition: TableDefinition): Promise<string> {
    const closing = await this.unitOfWork.manager.findOne(StatusChange, {
      where: { caseId: id, toStatus: status },
      order: { changedAt: 'DESC', id: 'DESC' },
    });
    const { initial, statuses } = definition.lifeCycle;
    const before = closing?.fromStatus ?? initial;
    return Object.hasOwn(statuses, before) && !isClosed(definition, before) ? before : initial;
  }
}
