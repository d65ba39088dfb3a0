import { Injectable } from '@nestjs/common';
import { AuditLog } from '#lib/audit';
import { Gate } from '#lib/authorization';
import { UnitOfWork } from '#lib/database';
import { PersonNames, TableDirectory } from '#lib/identity';
import { type Actor, Clock } from '#lib/kernel';
import { isClosed, statusLabel, TableCatalogue, transitionsFrom } from '#lib/table-definition';
import { caseAudit } from '../cases.audit.js';
import { caseActions } from '../cases.policy.js';
import type { CaseView } from './case.dto.js';
import { Case } from './case.js';
import { CaseObligations } from './case-obligations.js';
import { visibleDetails } from './visible-details.js';

/** What may be done with an open case only. */
const changes = new Set(['change', 'transition', 'invite', 'assign-action', 'add-information']);

@Injectable()
export class ReadCase {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly gate: Gate,
    private readonly audit: AuditLog,
    private readonly tables: TableDirectory,
    private readonly catalogue: TableCatalogue,
    private readonly obligations: CaseObligations,
    private readonly people: PersonNames,
    private readonly clock: Clock,
  ) {}

  execute(actor: Actor, id: string): Promise<CaseView> {
    return this.unitOfWork.run(actor, async () => {
      const { row: file, allowed } = await this.gate.loadWithActions(actor, Case, id, caseActions);
      await this.audit.record(actor, caseAudit.read, {
        objectType: 'case',
        objectId: file.id,
        caseId: file.id,
        tableId: file.tableId,
        purpose: file.purpose,
        fields: [allowed.includes('read-dossier') ? 'dossier' : 'process'],
      });
      return this.describe(actor, file, allowed);
    });
  }

  private async describe(actor: Actor, file: Case, allowed: readonly string[]): Promise<CaseView> {
    const table = await this.tables.byId(file.tableId);
    const definition = this.catalogue.get(table.kind);
    const seesContent = allowed.includes('read-dossier');
    const allowedActions = allowed.filter((action) => this.isPossible(action, file));
    const transitions = allowedActions.includes('transition') ? transitionsFrom(definition, file.status) : [];
    const { id, number, status, firstProcessedOn, destroyBy, version, purpose, legalBasis, municipality } =
      file;
    const open = (await this.obligations.visibleTo(actor, [id])).get(id);
    return {
      ...{ id, number, status, firstProcessedOn, destroyBy, version, purpose, legalBasis, municipality },
      title: seesContent ? file.title : null,
      sight: seesContent ? 'dossier' : 'process',
      signalId: seesContent ? file.signalId : null,
      tableCode: table.code,
      tableName: table.name,
      kind: table.kind,
      statusLabel: statusLabel(definition, status),
      closed: isClosed(definition, status),
      purposeLabel: definition.purposes.find((one) => one.code === purpose)?.label ?? purpose,
      details: seesContent ? visibleDetails(definition, file.details, allowed) : {},
      closedAt: file.closedAt?.toISOString() ?? null,
      closedBy: file.closedAt === null ? null : await this.closerOf(id),
      openActions: open?.count ?? 0,
      firstDueOn: open?.firstDueOn ?? null,
      allowedActions,
      allowedTransitions: transitions.map(({ to, label }) => ({ to, label })),
    };
  }

  private async closerOf(id: string): Promise<string | null> {
    const [row] = await this.unitOfWork.manager.query<{ closer: string }[]>(
      'SELECT closed_by AS closer FROM cases.closing($1)',
      [id],
    );
    const closer = row?.closer ?? null;
    return (await this.people.namesOf([closer])).get(closer ?? '')?.name ?? null;
  }

  private isPossible(action: string, file: Case): boolean {
    if (action === 'reopen') return file.canReopen(this.clock.today());
    return action !== 'open' && (file.closedAt === null || !changes.has(action));
  }
}
