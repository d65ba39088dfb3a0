import { Injectable } from '@nestjs/common';
import { AuditLog } from '#lib/audit';
import { Gate } from '#lib/authorization';
import { claimVersion, UnitOfWork } from '#lib/database';
import { type Actor, Clock, DomainError } from '#lib/kernel';
import { changedFields } from '../changed-fields.js';
import { assertNotOwn } from '../people/own-rights.js';
import { registerAudit } from '../register.audit.js';
import { Membership } from '../tables/membership.js';
import type { ChangeMembershipDto } from './membership.dto.js';
import { SeatRules } from './seat-rules.js';

@Injectable()
export class ChangeMembership {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly gate: Gate,
    private readonly audit: AuditLog,
    private readonly rules: SeatRules,
    private readonly clock: Clock,
  ) {}

  /** Role and table are what the seat was on days gone by: another role is another seat. */
  execute(
    actor: Actor,
    id: string,
    version: number,
    input: ChangeMembershipDto,
  ): Promise<{ version: number }> {
    return this.unitOfWork.run(actor, async () => {
      const { manager } = this.unitOfWork;
      const seat = await this.gate.load(actor, 'change', Membership, id);
      await claimVersion(manager, Membership, id, version);
      assertNotOwn(actor, seat.personId);
      this.assertRunning(seat);
      const fields = changedFields(seat, input);
      if (fields.includes('endsOn')) this.assertLastDay(seat, input.endsOn ?? null);
      if (fields.includes('substituteId')) {
        await this.rules.assertSubstitute(seat.personId, input.substituteId ?? null);
      }
      await manager.update(Membership, { id }, { ...input, version: version + 1 });
      await this.audit.record(actor, registerAudit.membershipChanged, {
        objectType: 'membership',
        objectId: id,
        objectIds: [seat.personId],
        tableId: seat.tableId,
        fields,
      });
      return { version: version + 1 };
    });
  }

  private assertRunning({ endsOn }: Membership): void {
    if (endsOn === null || endsOn >= this.clock.today()) return;
    throw new DomainError('conflict', 'ended', 'Deze plaats aan tafel is al beëindigd.');
  }

  private assertLastDay({ startsOn }: Membership, endsOn: string | null): void {
    if (endsOn === null || (endsOn >= this.clock.today() && endsOn >= startsOn)) return;
    throw DomainError.invalid(
      'endsOn',
      'in-past',
      'De laatste dag is vandaag of later, en niet voor het begin.',
    );
  }
}
