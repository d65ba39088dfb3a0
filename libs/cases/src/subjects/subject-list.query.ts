import { Injectable } from '@nestjs/common';
import { AuditLog } from '#lib/audit';
import { Gate } from '#lib/authorization';
import { UnitOfWork } from '#lib/database';
import type { Actor } from '#lib/kernel';
import { Case } from '../case-file/case.js';
import { caseAudit } from '../cases.audit.js';
import type { SubjectPage } from './subject.dto.js';
import { Subject } from './subject.js';

/** More than any group that a table would discuss as one case. */
const most = 500;

@Injectable()
export class SubjectList {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly gate: Gate,
    private readonly audit: AuditLog,
  ) {}

  execute(actor: Actor, caseId: string): Promise<SubjectPage> {
    return this.unitOfWork.run(actor, async () => {
      const file = await this.gate.load(actor, 'read', Case, caseId);
      const rows = await this.unitOfWork.manager.find(Subject, {
        where: { caseId },
        order: { id: 'ASC' },
        take: most,
      });
      await this.audit.record(actor, caseAudit.subjectsRead, {
        objectType: 'case',
        objectId: caseId,
        objectIds: rows.map((row) => row.id),
        caseId,
        tableId: file.tableId,
        purpose: file.purpose,
      });
      const items = rows.map(({ id, kind, role, name, birthDate, address }) => ({
        id,
        kind,
        role,
        name,
        birthDate,
        address,
      }));
      return { items, next: null };
    });
  }
}
