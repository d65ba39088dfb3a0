import { Injectable } from '@nestjs/common';
import { AuditLog } from '#lib/audit';
import { UnitOfWork } from '#lib/database';
import type { Actor } from '#lib/kernel';
import { SeatEndings } from '../memberships/seat-endings.js';
import { Administrators } from '../people/administrators.js';
import { registerAudit } from '../register.audit.js';

export interface ReviewedRight {
  readonly personId: string;
  readonly membershipId: string | null;
  readonly tableId: string | null;
  readonly duty: string | null;
}

/** Takes away, at once, what a review found to be too much; nothing happens when it was gone already. */
@Injectable()
export class WithdrawRight {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
    private readonly seats: SeatEndings,
    private readonly administrators: Administrators,
  ) {}

  async execute(actor: Actor, { personId, membershipId, tableId, duty }: ReviewedRight): Promise<void> {
    if (membershipId !== null) {
      if (!(await this.seats.one(actor, membershipId))) return;
      await this.audit.record(actor, registerAudit.membershipEnded, {
        ...{ objectType: 'membership', objectId: membershipId, objectIds: [personId], tableId },
      });
      return;
    }
    if (duty === 'administrator') await this.administrators.assertOthersThan(personId);
    const [changed] = await this.unitOfWork.manager.query<[object[], number]>(
      `UPDATE identity.person SET duties = array_remove(duties, $2), version = version + 1
        WHERE id = $1 AND $2 = ANY (duties) RETURNING id`,
      [personId, duty],
    );
    if (changed.length === 0) return;
    await this.audit.record(actor, registerAudit.dutiesChanged, {
      ...{ objectType: 'person', objectId: personId, fields: [`duties.${duty ?? ''}`] },
    });
  }
}
