import { Injectable } from '@nestjs/common';
import { AuditLog } from '#lib/audit';
import { Gate } from '#lib/authorization';
import { UnitOfWork } from '#lib/database';
import { type Actor, Clock, DomainError, newId } from '#lib/kernel';
import { AccountNews } from '../account-news/account-news.js';
import { Organisation } from '../organisations/organisation.js';
import { assertNotOwn } from '../people/own-rights.js';
import { Person } from '../people/person.js';
import { registerAudit } from '../register.audit.js';
import { Membership } from '../tables/membership.js';
import type { GiveMembershipDto, MembershipGiven } from './membership.dto.js';
import { SeatRules } from './seat-rules.js';
import { Seats } from './seats.query.js';

@Injectable()
export class GiveMembership {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly gate: Gate,
    private readonly audit: AuditLog,
    private readonly rules: SeatRules,
    private readonly seats: Seats,
    private readonly news: AccountNews,
    private readonly clock: Clock,
  ) {}

  /** It may be given while something is still missing; it counts from when nothing is (L-16). */
  execute(actor: Actor, personId: string, input: GiveMembershipDto): Promise<MembershipGiven> {
    return this.unitOfWork.run(actor, async () => {
      const { manager } = this.unitOfWork;
      await this.gate.load(actor, 'change', Person, personId);
      assertNotOwn(actor, personId);
      const membership = { ...blank, ...input, id: newId(), personId };
      this.assertDays(membership);
      if (!(await manager.existsBy(Organisation, { id: input.organisationId }))) {
        throw DomainError.invalid('organisationId', 'unknown', 'Kies een organisatie die bestaat.');
      }
      await this.rules.assertMunicipality(input.tableId, membership.municipality);
      await this.rules.assertSubstitute(personId, membership.substituteId);
      await this.rules.assertFree(membership);
      await manager.insert(Membership, membership);
      await this.audit.record(actor, registerAudit.membershipGiven, {
        objectType: 'membership',
        objectId: membership.id,
        objectIds: [personId],
        tableId: input.tableId,
        fields: [`role.${input.role}`],
      });
      await this.news.seatGiven(actor, personId, input.tableId, input.role);
      const seat = await this.seats.byId(membership.id);
      const missing = seat?.missing.map(({ code }) => code) ?? [];
      return { id: membership.id, active: seat?.state === 'active', missing };
    });
  }

  /** Nobody gets a right in the past: what could be seen on a day is then known for good. */
  private assertDays({ startsOn, endsOn }: { startsOn: string; endsOn: string | null }): void {
    if (startsOn < this.clock.today()) {
      throw DomainError.invalid('startsOn', 'in-past', 'Een plaats aan tafel begint vandaag of later.');
    }
    if (endsOn !== null && endsOn < startsOn) {
      throw DomainError.invalid('endsOn', 'before-start', 'De einddatum ligt voor de begindatum.');
    }
  }
}

const blank = { municipality: null, substituteId: null, endsOn: null, endedBy: null, version: 1 };
