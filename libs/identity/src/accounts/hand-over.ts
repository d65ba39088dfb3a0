import { Injectable } from '@nestjs/common';
import { AuditLog } from '#lib/audit';
import { Gate } from '#lib/authorization';
import { UnitOfWork } from '#lib/database';
import { type Actor, Clock, DomainError } from '#lib/kernel';
import { Person } from '../people/person.js';
import { registerAudit } from '../register.audit.js';
import { type Obligation, PersonObligations } from './person-obligations.js';

/**
 * Gives all open work of one person to another who sits at the same tables for the same organisations: what one partner was
 * asked is no other partner's to see, unless who leads the table says so.
 */
@Injectable()
export class HandOver {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly gate: Gate,
    private readonly audit: AuditLog,
    private readonly obligations: PersonObligations,
    private readonly clock: Clock,
  ) {}

  /** Returns how much was handed over. */
  execute(actor: Actor, fromId: string, successorId: string): Promise<{ total: number }> {
    return this.unitOfWork.run(actor, async () => {
      await this.gate.load(actor, 'change', Person, fromId);
      const open = await this.obligations.list(fromId);
      await this.assertSeated(
        fromId,
        successorId,
        open.filter(({ ends }) => !ends),
      );
      const total = await this.obligations.handOver(actor, fromId, successorId);
      await this.audit.record(actor, registerAudit.handedOver, {
        objectType: 'person',
        objectId: fromId,
        objectIds: [fromId, successorId],
      });
      return { total };
    });
  }

  private async assertSeated(
    fromId: string,
    successorId: string,
    work: readonly Obligation[],
  ): Promise<void> {
    const [person] = await this.unitOfWork.manager.query<{ seated: boolean }[]>(
      `SELECT NOT EXISTS (
                SELECT FROM unnest($3::uuid[], $4::uuid[]) work (table_id, organisation_id)
                 WHERE NOT EXISTS (SELECT FROM identity.active_membership($2::date) a WHERE a.person_id = p.id
                         AND a.table_id = work.table_id AND a.organisation_id = work.organisation_id)) AS seated
         FROM identity.person p WHERE p.id = $1 AND p.active`,
      [
        ...[successorId, this.clock.today()],
        ...[work.map(({ tableId }) => tableId), work.map(({ organisationId }) => organisationId)],
      ],
    );
    if (!person || fromId === successorId) {
      throw DomainError.invalid('successorId', 'unknown', 'Kies een ander met een actief account.');
    }
    if (person.seated) return;
    throw DomainError.invalid(
      'successorId',
      'not-seated',
      'Deze persoon zit niet voor dezelfde organisatie aan alle tafels waaraan nog werk openstaat.',
    );
  }
}
