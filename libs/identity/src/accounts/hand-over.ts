import { Injectable } from '@nestjs/common';
import { AuditLog } from '#lib/audit';
import { Gate } from '#lib/authorization';
import { UnitOfWork } from '#lib/database';
import { type Actor, Clock, DomainError } from '#lib/kernel';
import { Person } from '../people/person.js';
import { registerAudit } from '../register.audit.js';
import { PersonObligations } from './person-obligations.js';

/** Gives all open work of one person to another who sits at the same tables. */
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
      await this.assertSeated(fromId, successorId, [...new Set(open.map(({ tableId }) => tableId))]);
      await this.obligations.handOver(actor, fromId, successorId);
      await this.audit.record(actor, registerAudit.handedOver, {
        objectType: 'person',
        objectId: fromId,
        objectIds: [fromId, successorId],
      });
      return { total: open.reduce((sum, { numbers }) => sum + numbers.length, 0) };
    });
  }

  private async assertSeated(
    fromId: string,
    successorId: string,
    tableIds: readonly string[],
  ): Promise<void> {
    const [person] = await this.unitOfWork.manager.query<{ seated: number }[]>(
      `SELECT (SELECT count(DISTINCT a.table_id)::int FROM identity.active_membership($2::date) a
                WHERE a.person_id = p.id AND a.table_id = ANY ($3)) AS seated
         FROM identity.person p WHERE p.id = $1 AND p.active`,
      [successorId, this.clock.today(), tableIds],
    );
    if (!person || fromId === successorId) {
      throw DomainError.invalid('successorId', 'unknown', 'Kies een ander met een actief account.');
    }
    if (person.seated === tableIds.length) return;
    throw DomainError.invalid(
      'successorId',
      'not-seated',
      'Deze persoon zit niet aan alle tafels waaraan nog werk openstaat.',
    );
  }
}
