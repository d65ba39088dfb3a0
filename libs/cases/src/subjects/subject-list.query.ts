import { Injectable } from '@nestjs/common';
import { AuditLog } from '#lib/audit';
import { Gate } from '#lib/authorization';
import { UnitOfWork, whenAsked } from '#lib/database';
import { decodeCursor, encodeCursor } from '#lib/http';
import { type Actor, isId, type PageRequest, toPage } from '#lib/kernel';
import { Case } from '../case-file/case.js';
import { caseAudit } from '../cases.audit.js';
import type { SubjectItem, SubjectPage } from './subject.dto.js';
import { Subject } from './subject.js';

/** Whom and what a case is about, in the order in which they were added. */
@Injectable()
export class SubjectList {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly gate: Gate,
    private readonly audit: AuditLog,
  ) {}

  execute(actor: Actor, caseId: string, paging: PageRequest): Promise<SubjectPage> {
    return this.unitOfWork.run(actor, async () => {
      const file = await this.gate.load(actor, 'read-dossier', Case, caseId);
      const [after] = decodeCursor(paging.after, isId) ?? [null];
      const visible = this.gate.visible(actor, Subject, 's', 4);
      const rows = await this.unitOfWork.manager.query<SubjectItem[]>(
        `SELECT s.id, s.kind, s.role, s.name, s.birth_date::text AS "birthDate", s.address
           FROM cases.subject s WHERE s.case_id = $1 AND ${whenAsked('$2::uuid', after, 's.id > $2')} AND ${visible.sql}
          ORDER BY s.id LIMIT $3`,
        [caseId, after, paging.limit + 1, ...visible.values],
      );
      const page = toPage(rows, paging.limit, ({ id }) => encodeCursor(id));
      await this.audit.record(actor, caseAudit.subjectsRead, {
        objectType: 'case',
        objectId: caseId,
        objectIds: page.items.map(({ id }) => id),
        caseId,
        tableId: file.tableId,
        purpose: file.purpose,
      });
      return page;
    });
  }
}
