import { Injectable } from '@nestjs/common';
import { AuditLog } from '#lib/audit';
import { Gate } from '#lib/authorization';
import { UnitOfWork } from '#lib/database';
import { type Actor, Clock, DomainError, newId } from '#lib/kernel';
import { assertPeriod } from '../assert-period.js';
import { registerAudit } from '../register.audit.js';
import { CasusTable } from '../tables/casus-table.js';
import { Covenant } from '../tables/covenant.js';
import type { SignCovenantDto } from './organisation.dto.js';
import { Organisation } from './organisation.js';

@Injectable()
export class SignCovenant {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly gate: Gate,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** A renewal is a row of its own, so that what held on a day in the past stays known. */
  execute(actor: Actor, organisationId: string, input: SignCovenantDto): Promise<{ id: string }> {
    return this.unitOfWork.run(actor, async () => {
      const { manager } = this.unitOfWork;
      await this.gate.load(actor, 'change', Organisation, organisationId);
      assertPeriod(['signedOn', input.signedOn], ['validTo', input.validTo], this.clock.today());
      if (!(await manager.existsBy(CasusTable, { id: input.tableId }))) {
        throw DomainError.invalid('tableId', 'unknown', 'Kies een tafel die bestaat.');
      }
      const covenant = { ...input, id: newId(), organisationId, endedOn: null };
      const inserted = await manager
        .createQueryBuilder()
        .insert()
        .into(Covenant)
        .values(covenant)
        .orIgnore()
        .returning('id')
        .execute();
      if ((inserted.raw as unknown[]).length !== 1) {
        throw new DomainError(
          'conflict',
          'already-signed',
          'Er is al een convenant voor deze tafel dat op die dag is ondertekend.',
        );
      }
      await this.audit.record(actor, registerAudit.covenantSigned, {
        objectType: 'covenant',
        objectId: covenant.id,
        objectIds: [organisationId],
        tableId: input.tableId,
      });
      return { id: covenant.id };
    });
  }
}
