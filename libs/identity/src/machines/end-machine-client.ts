import { Injectable } from '@nestjs/common';
import { AuditLog } from '#lib/audit';
import { Gate } from '#lib/authorization';
import { UnitOfWork } from '#lib/database';
import { type Actor, Clock, DomainError } from '#lib/kernel';
import { registerAudit } from '../register.audit.js';
import { MachineClient } from './machine-client.js';

/** From the next request its tokens are refused; the row is kept, since the log names it. */
@Injectable()
export class EndMachineClient {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly gate: Gate,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  execute(actor: Actor, id: string): Promise<void> {
    return this.unitOfWork.run(actor, async () => {
      const client = await this.gate.load(actor, 'end', MachineClient, id);
      const ending = { active: false, endedOn: this.clock.today() };
      const ended = await this.unitOfWork.manager.update(MachineClient, { id, active: true }, ending);
      if (ended.affected !== 1) throw DomainError.notFound();
      await this.audit.record(actor, registerAudit.machineClientEnded, {
        objectType: 'machine-client',
        objectId: id,
        objectIds: [client.organisationId],
      });
    });
  }
}
