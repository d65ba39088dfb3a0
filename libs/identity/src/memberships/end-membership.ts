import { Injectable } from '@nestjs/common';
import { AuditLog } from '#lib/audit';
import { Gate } from '#lib/authorization';
import { UnitOfWork } from '#lib/database';
import { type Actor, DomainError } from '#lib/kernel';
import { assertNotOwn } from '../people/own-rights.js';
import { registerAudit } from '../register.audit.js';
import { Membership } from '../tables/membership.js';
import { SeatEndings } from './seat-endings.js';

@Injectable()
export class EndMembership {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly gate: Gate,
    private readonly audit: AuditLog,
    private readonly endings: SeatEndings,
  ) {}

  execute(actor: Actor, id: string): Promise<void> {
    return this.unitOfWork.run(actor, async () => {
      const seat = await this.gate.load(actor, 'change', Membership, id);
      assertNotOwn(actor, seat.personId);
      if (!(await this.endings.one(actor, id))) throw DomainError.notFound();
      await this.audit.record(actor, registerAudit.membershipEnded, {
        objectType: 'membership',
        objectId: id,
        objectIds: [seat.personId],
        tableId: seat.tableId,
      });
    });
  }
}
