import { Injectable } from '@nestjs/common';
import { AuditLog } from '#lib/audit';
import { Gate } from '#lib/authorization';
import { type Case, OpenCase } from '#lib/cases';
import { claimVersion, UnitOfWork } from '#lib/database';
import { type CasusTable, TableDirectory } from '#lib/identity';
import { type Actor, Clock, localDate, newId } from '#lib/kernel';
import { Outbox } from '#lib/queue';
import { TableCatalogue, type TableDefinition } from '#lib/table-definition';
import { signalAudit } from '../intake.audit.js';
import { signalDecided, signalQuestioned } from '../intake.messages.js';
import { Signal } from '../signals/signal.js';
import { SignalSubject } from '../signals/signal-subject.js';
import { checkDecision, judgementsOf } from './check-decision.js';
import type { CaseOfSignalDto, TriageDto, TriageResult } from './triage.dto.js';
import { Triage } from './triage.js';

/** Decides on a signal: every criterion answered and explained, a motivation, and a case when it is accepted (L-06). */
@Injectable()
export class TriageSignal {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly gate: Gate,
    private readonly audit: AuditLog,
    private readonly tables: TableDirectory,
    private readonly catalogue: TableCatalogue,
    private readonly openCase: OpenCase,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  execute(actor: Actor, id: string, version: number, input: TriageDto): Promise<TriageResult> {
    return this.unitOfWork.run(actor, async () => {
      const { manager } = this.unitOfWork;
      const signal = await this.gate.load(actor, 'triage', Signal, id);
      await claimVersion(manager, Signal, id, version);
      signal.assertOpen();
      const table = await this.tables.byId(signal.tableId);
      const definition = this.catalogue.get(table.kind);
      const partners = new Set((await this.tables.organisations(table.id)).map((one) => one.id));
      const effect = checkDecision(definition, partners, input);
      signal.decide(definition, effect, this.clock.today());
      if (input.case) signal.caseId = (await this.open(actor, table, signal, input.case)).id;
      await manager.save(Signal, signal);
      await manager.insert(Triage, {
        id: newId(),
        signalId: id,
        answers: input.answers.map(({ criterion, met, explanation }) => ({ criterion, met, explanation })),
        judgements: judgementsOf(input),
        outcome: input.outcome,
        forwardedTo: input.forwardedTo ?? null,
        motivation: input.motivation,
        question: input.question ?? null,
        decidedBy: actor.personId ?? '',
        decidedAt: this.clock.now(),
      });
      await this.audit.record(actor, signalAudit.triaged, {
        objectType: 'signal',
        objectId: id,
        caseId: signal.caseId,
        tableId: signal.tableId,
        fields: ['status', 'triage'],
      });
      await this.announce(actor, signal, definition);
      return { signalId: id, status: signal.status, caseId: signal.caseId, version: signal.version };
    });
  }

  private async open(actor: Actor, table: CasusTable, signal: Signal, input: CaseOfSignalDto): Promise<Case> {
    const subjects = await this.unitOfWork.manager.find(SignalSubject, {
      where: { signal: { id: signal.id } },
      order: { id: 'ASC' },
    });
    return this.openCase.execute(actor, {
      table,
      title: input.title,
      purpose: input.purpose,
      details: input.details ?? {},
      signalId: signal.id,
      municipality: signal.municipality,
      firstProcessedOn: localDate(signal.receivedAt),
      subjects,
    });
  }

  /** A question must reach the reporter; how it ended is told to who wanted to hear of it. */
  private async announce(actor: Actor, signal: Signal, definition: TableDefinition): Promise<void> {
    if (signal.reporterId === actor.personId || (!signal.feedbackWanted && !signal.isOpen)) return;
    await this.outbox.add(signal.isOpen ? signalQuestioned : signalDecided, {
      receiverId: signal.reporterId,
      objectType: 'signal',
      objectId: signal.id,
      caseId: null,
      tableId: signal.tableId,
      confidential: definition.confidential,
    });
  }
}
