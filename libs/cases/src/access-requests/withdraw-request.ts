import { Injectable } from '@nestjs/common';
import { AuditLog } from '#lib/audit';
import { Gate } from '#lib/authorization';
import { claimVersion, UnitOfWork } from '#lib/database';
import type { Actor } from '#lib/kernel';
import { caseAudit } from '../cases.audit.js';
import type { RequestState } from './access-request.dto.js';
import { AccessRequest } from './access-request.js';

@Injectable()
export class WithdrawRequest {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly gate: Gate,
    private readonly audit: AuditLog,
  ) {}

  execute(actor: Actor, id: string, version: number): Promise<RequestState> {
    return this.unitOfWork.run(actor, async () => {
      const { manager } = this.unitOfWork;
      const request = await this.gate.load(actor, 'withdraw', AccessRequest, id);
      await claimVersion(manager, AccessRequest, id, version);
      request.withdraw();
      await manager.save(AccessRequest, request);
      await this.audit.record(actor, caseAudit.accessRequestWithdrawn, {
        objectType: 'access-request',
        objectId: id,
        caseId: request.caseId,
        tableId: request.tableId,
        fields: ['status'],
      });
      return { status: request.status, version: request.version };
    });
  }
}
