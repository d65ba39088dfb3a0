import { Injectable } from '@nestjs/common';
import { AuditLog } from '#lib/audit';
import { Gate } from '#lib/authorization';
import { UnitOfWork } from '#lib/database';
import { type Actor, Clock, DomainError, isId } from '#lib/kernel';
import { Case } from '../case-file/case.js';
import { caseAudit } from '../cases.audit.js';

@Injectable()
export class LiftExclusion {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly gate: Gate,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** What was granted before counts again, as far as it has not ended. */
  execute(actor: Actor, caseId: string, exclusionId: string): Promise<void> {
    return this.unitOfWork.run(actor, async () => {
      const file = await this.gate.load(actor, 'exclude', Case, caseId);
      if (!isId(exclusionId)) throw DomainError.notFound();
      const [, lifted] = await this.unitOfWork.manager.query<[object[], number]>(
        `UPDATE cases.exclusion SET ended_at = $3, ended_by = $4 WHERE id = $1 AND case_id = $2 AND ended_at IS NULL`,
        [exclusionId, caseId, this.clock.now(), actor.personId],
      );
      if (lifted !== 1) throw DomainError.notFound();
      await this.audit.record(actor, caseAudit.exclusionLifted, {
        objectType: 'exclusion',
        objectId: exclusionId,
        caseId,
        tableId: file.tableId,
        purpose: file.purpose,
      });
    });
  }
}
