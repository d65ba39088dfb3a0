import { Injectable } from '@nestjs/common';
import { AuditLog } from '#lib/audit';
import { Gate } from '#lib/authorization';
import { UnitOfWork } from '#lib/database';
import { type Actor, Clock, DomainError, isId } from '#lib/kernel';
import { IsNull } from 'typeorm';
import { Case } from '../case-file/case.js';
import { caseAudit } from '../cases.audit.js';
import { Participant } from './participant.js';

@Injectable()
export class EndParticipation {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly gate: Gate,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** The participation is kept with its end: who could see what, and when, must stay known. */
  execute(actor: Actor, caseId: string, participantId: string): Promise<void> {
    return this.unitOfWork.run(actor, async () => {
      const file = await this.gate.load(actor, 'invite', Case, caseId);
      if (!isId(participantId)) throw DomainError.notFound();
      const ended = await this.unitOfWork.manager.update(
        Participant,
        { id: participantId, caseId, endedAt: IsNull() },
        { endedAt: this.clock.now() },
      );
      if (ended.affected !== 1) throw DomainError.notFound();
      await this.audit.record(actor, caseAudit.participantEnded, {
        objectType: 'participant',
        objectId: participantId,
        caseId,
        tableId: file.tableId,
        purpose: file.purpose,
      });
    });
  }
}
