import { Injectable } from '@nestjs/common';
import { AuditLog } from '#lib/audit';
import { Gate } from '#lib/authorization';
import { UnitOfWork } from '#lib/database';
import { TableDirectory } from '#lib/identity';
import type { Actor } from '#lib/kernel';
import { isClosed, statusLabel, TableCatalogue, transitionsFrom } from '#lib/table-definition';
import { caseAudit } from '../cases.audit.js';
import type { CaseView } from './case.dto.js';
import { Case } from './case.js';
import { CaseObligations } from './case-obligations.js';

const caseActions = ['change', 'transition', 'invite', 'assign-action'];

@Injectable()
export class ReadCase {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly gate: Gate,
    private readonly audit: AuditLog,
    private readonly tables: TableDirectory,
    private readonly catalogue: TableCatalogue,
    private readonly obligations: CaseObligations,
  ) {}

  execute(actor: Actor, id: string): Promise<CaseView> {
    return this.unitOfWork.run(actor, async () => {
      const file = await this.gate.load(actor, 'read', Case, id);
      await this.audit.record(actor, caseAudit.read, {
        objectType: 'case',
        objectId: file.id,
        caseId: file.id,
        tableId: file.tableId,
        purpose: file.purpose,
      });
      return this.describe(actor, file);
    });
  }

  private async describe(actor: Actor, file: Case): Promise<CaseView> {
    const table = await this.tables.byId(file.tableId);
    const definition = this.catalogue.get(table.kind);
    const allowedActions = file.closedAt === null ? this.gate.allowedActions(actor, file, caseActions) : [];
    const transitions = allowedActions.includes('transition') ? transitionsFrom(definition, file.status) : [];
    const { id, number, title, status, firstProcessedOn, destroyBy, version, purpose, legalBasis, signalId } =
      file;
    return {
      id,
      number,
      title,
      status,
      firstProcessedOn,
      destroyBy,
      version,
      purpose,
      legalBasis,
      signalId,
      tableCode: table.code,
      tableName: table.name,
      kind: table.kind,
      statusLabel: statusLabel(definition, status),
      closed: isClosed(definition, status),
      purposeLabel: definition.purposes.find((one) => one.code === purpose)?.label ?? purpose,
      details: file.details,
      openActions: (await this.obligations.visibleTo(actor, [id])).get(id) ?? 0,
      allowedActions,
      allowedTransitions: transitions.map(({ to, label }) => ({ to, label })),
    };
  }
}
