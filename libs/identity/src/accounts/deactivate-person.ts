import { Injectable } from '@nestjs/common';
import { AuditLog } from '#lib/audit';
import { Gate } from '#lib/authorization';
import { claimVersion, UnitOfWork } from '#lib/database';
import { type Actor, Clock, DomainError } from '#lib/kernel';
import { SeatEndings } from '../memberships/seat-endings.js';
import { Administrators } from '../people/administrators.js';
import { assertNotOwn } from '../people/own-rights.js';
import { Person } from '../people/person.js';
import { registerAudit } from '../register.audit.js';
import { SessionEndings } from '../sessions/session-endings.js';
import type { AccountState, DeactivateDto } from './account.dto.js';
import { HandOver } from './hand-over.js';
import { PersonObligations } from './person-obligations.js';

@Injectable()
export class DeactivatePerson {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly gate: Gate,
    private readonly audit: AuditLog,
    private readonly administrators: Administrators,
    private readonly obligations: PersonObligations,
    private readonly handOver: HandOver,
    private readonly seats: SeatEndings,
    private readonly sessions: SessionEndings,
    private readonly clock: Clock,
  ) {}

  /** At once: every session, every seat. The account comes back without them. */
  execute(actor: Actor, id: string, version: number, input: DeactivateDto): Promise<AccountState> {
    return this.unitOfWork.run(actor, async () => {
      const { manager } = this.unitOfWork;
      const person = await this.gate.load(actor, 'change', Person, id);
      await claimVersion(manager, Person, id, version);
      assertNotOwn(actor, id);
      if (!person.active) throw new DomainError('conflict', 'not-active', 'Dit account is niet actief.');
      if (person.duties.includes('administrator')) await this.administrators.assertOthersThan(id);
      if (input.successorId !== undefined) await this.handOver.execute(actor, id, input.successorId);
      else {
        if (input.leaveOpen !== true) await this.assertNothingOpen(id);
        await this.obligations.leave(actor, id);
      }
      const ended = await this.seats.allOf(actor, id);
      await this.sessions.endAll(id);
      await manager.query(
        `UPDATE identity.organisation SET contact_person_id = NULL, version = version + 1
        WHERE contact_person_id = $1`,
        [id],
      );
      const state = { active: false, deactivatedOn: this.clock.today(), version: version + 1 };
      await manager.update(Person, { id }, state);
      await this.audit.record(actor, registerAudit.personDeactivated, {
        objectType: 'person',
        objectId: id,
        objectIds: [person.organisationId, ...ended],
      });
      return { active: false, version: state.version };
    });
  }

  private async assertNothingOpen(id: string): Promise<void> {
    if ((await this.obligations.list(id)).every(({ ends }) => ends)) return;
    throw DomainError.ruleBroken(
      'open-obligations',
      'Er staat nog werk open. Draag het over, of deactiveer het account terwijl het open blijft staan.',
    );
  }
}
