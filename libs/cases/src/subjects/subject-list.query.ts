import { Injectable } from '@nestjs/common';
import { AuditLog } from '#lib/audit';
import { Gate } from '#lib/authorization';
import { UnitOfWork } from '#lib/database';
import type { Actor } from '#lib/kernel';
import { Case } from '../case-file/case.js';
import { caseAudit } from '../cases.audit.js';
import type { SubjectItem, SubjectPage } from './subject.dto.js';
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
      const file = await this.gate.load(actor, 'read-dossier', Case, caseId);
      const visible = this.gate.visible(actor, Subject, 's', 3);
      const rows = await this.unitOfWork.manager.query<SubjectItem[]>(
        `SELECT s.id, s.kind, s.role, s.name, s.birth_date::text AS "birthDate", s.address
           FROM cases.subject s WHERE s.case_id = $1 AND ${visible.sql} ORDER BY s.id LIMIT $2`,
        [caseId, most, ...visible.values],
      );
      await this.audit.record(actor, caseAudit.subjectsRead, {
        objectType: 'case',
        objectId: caseId,
        objectIds: rows.map((row) => row.id),
        caseId,
        tableId: file.tableId,
        purpose: file.purpose,
      });
      return { items: rows, next: null };
    });
  }
}
