import { Injectable } from '@nestjs/common';
import { AuditLog } from '#lib/audit';
import { Gate } from '#lib/authorization';
import { UnitOfWork } from '#lib/database';
import { OrganisationNames, PersonNames, TableDirectory } from '#lib/identity';
import type { Actor } from '#lib/kernel';
import { TableCatalogue, triageOutcome } from '#lib/table-definition';
import { signalAudit } from '../intake.audit.js';
import { Additions } from '../additions/additions.query.js';
import { Triage } from '../triage/triage.js';
import type { TriageView } from '../triage/triage-view.dto.js';
import type { SignalView } from './signal.dto.js';
import { Signal } from './signal.js';
import { SignalSubject } from './signal-subject.js';

interface TriageContext {
  readonly decidedBy: string;
  readonly organisations: ReadonlyMap<string, string>;
  /** For who does triage. */
  readonly whole: boolean;
}

@Injectable()
export class ReadSignal {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly gate: Gate,
    private readonly audit: AuditLog,
    private readonly tables: TableDirectory,
    private readonly catalogue: TableCatalogue,
    private readonly people: PersonNames,
    private readonly organisations: OrganisationNames,
    private readonly additions: Additions,
  ) {}

  execute(actor: Actor, id: string): Promise<SignalView> {
    return this.unitOfWork.run(actor, async () => {
      const signal = await this.gate.load(actor, 'read', Signal, id);
      await this.audit.record(actor, signalAudit.read, {
        objectType: 'signal',
        objectId: id,
        caseId: signal.caseId,
        tableId: signal.tableId,
      });
      return this.describe(actor, signal);
    });
  }

  private async describe(actor: Actor, signal: Signal): Promise<SignalView> {
    const { manager } = this.unitOfWork;
    const table = await this.tables.byId(signal.tableId);
    const subjects = await manager.find(SignalSubject, {
      where: { signal: { id: signal.id } },
      order: { id: 'ASC' },
    });
    const triage = await manager.findOne(Triage, { where: { signalId: signal.id }, order: { id: 'DESC' } });
    const names = await this.people.namesOf([signal.reporterId, triage?.decidedBy ?? null]);
    const organisations = await this.organisations.namesOf([
      signal.organisationId,
      ...(triage?.judgements ?? []).map(({ organisationId }) => organisationId),
    ]);
    const allowed = await this.gate.allowedActions(actor, Signal, signal.id, ['triage', 'supplement']);
    const mayOpenCase = signal.caseId !== null && (await this.gate.canSee(actor, 'case', signal.caseId));
    return {
      id: signal.id,
      number: signal.number,
      status: signal.status,
      themes: signal.themes,
      version: signal.version,
      municipality: signal.municipality,
      description: signal.description,
      occasion: signal.occasion,
      request: signal.request,
      feedbackWanted: signal.feedbackWanted,
      factsConfirmed: signal.factsConfirmed,
      tableCode: table.code,
      tableName: table.name,
      receivedAt: signal.receivedAt.toISOString(),
      reporterOrganisation: organisations.get(signal.organisationId) ?? '',
      allowedActions: signal.isOpen ? allowed : [],
      subjects: subjects.map(({ kind, role, name, birthDate, address }) => ({
        kind,
        role,
        name,
        birthDate,
        address,
      })),
      reporter: {
        id: signal.reporterId,
        name: names.get(signal.reporterId)?.name ?? '',
        organisation: organisations.get(signal.organisationId) ?? '',
      },
      destroyBy: signal.destroyBy,
      additions: await this.additions.of(signal.id),
      triage:
        triage &&
        this.describeTriage(triage, table.kind, {
          decidedBy: names.get(triage.decidedBy)?.name ?? '',
          organisations,
          whole: allowed.includes('triage'),
        }),
      caseId: mayOpenCase ? signal.caseId : null,
    };
  }

  /** The reporter hears what was decided and asked; why, and how each criterion was judged, stays with those who judge. */
  private describeTriage(
    triage: Triage,
    kind: string,
    { decidedBy, organisations, whole }: TriageContext,
  ): TriageView {
    const { outcome, forwardedTo } = triage;
    return {
      outcome,
      outcomeLabel: triageOutcome(this.catalogue.get(kind), outcome)?.label ?? outcome,
      forwardedTo: whole ? forwardedTo : null,
      question: triage.question,
      motivation: whole ? triage.motivation : null,
      answers: whole ? triage.answers : [],
      judgements: whole
        ? triage.judgements.map((one) => ({
            ...one,
            organisation: organisations.get(one.organisationId) ?? '',
          }))
        : [],
      decidedBy,
      decidedAt: triage.decidedAt.toISOString(),
    };
  }
}
