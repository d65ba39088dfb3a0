import { Injectable } from '@nestjs/common';
import { AuditLog } from '#lib/audit';
import { Gate } from '#lib/authorization';
import { claimVersion, UnitOfWork } from '#lib/database';
import { type Actor, Clock, newId } from '#lib/kernel';
import { signalAudit } from '../intake.audit.js';
import { signalSupplemented } from '../intake.messages.js';
import { Signal } from '../signals/signal.js';
import { TellLeaders } from '../signals/tell-leaders.js';
import { Triage } from '../triage/triage.js';
import type { AdditionCreated, SupplementDto } from './addition.dto.js';
import { SignalAddition } from './signal-addition.js';

/** The reporter answers what triage asked, or adds what they came to know; the signal waits for triage again. */
@Injectable()
export class SupplementSignal {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly gate: Gate,
    private readonly audit: AuditLog,
    private readonly tellLeaders: TellLeaders,
    private readonly clock: Clock,
  ) {}

  execute(actor: Actor, id: string, version: number, { text }: SupplementDto): Promise<AdditionCreated> {
    return this.unitOfWork.run(actor, async () => {
      const { manager } = this.unitOfWork;
      const signal = await this.gate.load(actor, 'supplement', Signal, id);
      await claimVersion(manager, Signal, id, version);
      const wasAsked = signal.status === 'more-information';
      signal.supplement();
      // A version of its own also when the status stays: who decides must have seen what was added.
      await manager.update(Signal, id, { status: signal.status });
      const asking = wasAsked
        ? await manager.findOne(Triage, { where: { signalId: id }, order: { id: 'DESC' } })
        : null;
      const addition = {
        ...{ id: newId(), signalId: id, triageId: asking?.id ?? null, text },
        ...{ addedBy: actor.personId ?? '', addedAt: this.clock.now() },
      };
      await manager.insert(SignalAddition, addition);
      await this.audit.record(actor, signalAudit.supplemented, {
        objectType: 'signal',
        objectId: id,
        tableId: signal.tableId,
        fields: ['status', 'additions'],
      });
      await this.tellLeaders.execute(actor, signalSupplemented, signal);
      return { id: addition.id, status: signal.status, version: version + 1 };
    });
  }
}
