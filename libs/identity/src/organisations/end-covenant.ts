import { Injectable } from '@nestjs/common';
import { AuditLog } from '#lib/audit';
import { Gate } from '#lib/authorization';
import { UnitOfWork } from '#lib/database';
import { type Actor, Clock, DomainError, isId } from '#lib/kernel';
import { IsNull } from 'typeorm';
import { registerAudit } from '../register.audit.js';
import { Covenant } from '../tables/covenant.js';
import { Organisation } from './organisation.js';

/** From today it counts no longer; the row is kept. */
@Injectable()
export class EndCovenant {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly gate: Gate,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  execute(actor: Actor, organisationId: string, covenantId: string): Promise<void> {
    return this.unitOfWork.run(actor, async () => {
      await this.gate.load(actor, 'change', Organisation, organisationId);
      if (!isId(covenantId)) throw DomainError.notFound();
      const one = { id: covenantId, organisationId, endedOn: IsNull() };
      const ended = await this.unitOfWork.manager.update(Covenant, one, { endedOn: this.clock.today() });
      if (ended.affected !== 1) throw DomainError.notFound();
      await this.audit.record(actor, registerAudit.covenantEnded, {
        objectType: 'covenant',
        objectId: covenantId,
        objectIds: [organisationId],
      });
    });
  }
}
