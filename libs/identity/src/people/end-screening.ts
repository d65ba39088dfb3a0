import { Injectable } from '@nestjs/common';
import { AuditLog } from '#lib/audit';
import { Gate } from '#lib/authorization';
import { UnitOfWork } from '#lib/database';
import { type Actor, Clock, DomainError, isId } from '#lib/kernel';
import { IsNull } from 'typeorm';
import { registerAudit } from '../register.audit.js';
import { assertNotOwn } from './own-rights.js';
import { Person } from './person.js';
import { Screening } from './screening.js';

/** From today it counts no longer; the row is kept. */
@Injectable()
export class EndScreening {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly gate: Gate,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  execute(actor: Actor, personId: string, screeningId: string): Promise<void> {
    return this.unitOfWork.run(actor, async () => {
      await this.gate.load(actor, 'change', Person, personId);
      assertNotOwn(actor, personId);
      if (!isId(screeningId)) throw DomainError.notFound();
      const one = { id: screeningId, personId, endedOn: IsNull() };
      const ended = await this.unitOfWork.manager.update(Screening, one, { endedOn: this.clock.today() });
      if (ended.affected !== 1) throw DomainError.notFound();
      await this.audit.record(actor, registerAudit.screeningEnded, {
        objectType: 'screening',
        objectId: screeningId,
        objectIds: [personId],
      });
    });
  }
}
