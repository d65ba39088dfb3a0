import { Injectable } from '@nestjs/common';
import { AuditLog } from '#lib/audit';
import { Gate } from '#lib/authorization';
import { UnitOfWork } from '#lib/database';
import { type Actor, Clock, newId } from '#lib/kernel';
import { assertPeriod } from '../assert-period.js';
import { registerAudit } from '../register.audit.js';
import { assertNotOwn } from './own-rights.js';
import type { RecordScreeningDto } from './person.dto.js';
import { Person } from './person.js';
import { Screening } from './screening.js';

@Injectable()
export class RecordScreening {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly gate: Gate,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  execute(actor: Actor, personId: string, input: RecordScreeningDto): Promise<{ id: string }> {
    return this.unitOfWork.run(actor, async () => {
      await this.gate.load(actor, 'change', Person, personId);
      assertNotOwn(actor, personId);
      assertPeriod(['screenedOn', input.screenedOn], ['validTo', input.validTo], this.clock.today());
      const screening = { ...input, id: newId(), personId, endedOn: null };
      await this.unitOfWork.manager.insert(Screening, screening);
      await this.audit.record(actor, registerAudit.screeningRecorded, {
        objectType: 'screening',
        objectId: screening.id,
        objectIds: [personId],
      });
      return { id: screening.id };
    });
  }
}
