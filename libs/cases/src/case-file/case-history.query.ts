import { Injectable } from '@nestjs/common';
import { AuditLog } from '#lib/audit';
import { Gate } from '#lib/authorization';
import { UnitOfWork } from '#lib/database';
import { decodeCursor, encodeCursor } from '#lib/http';
import { PersonNames, TableDirectory } from '#lib/identity';
import { type Actor, isId, type PageRequest, toPage } from '#lib/kernel';
import { statusLabel, TableCatalogue } from '#lib/table-definition';
import { LessThan } from 'typeorm';
import { caseAudit } from '../cases.audit.js';
import { Case } from './case.js';
import type { CaseHistoryPage } from './case-history.dto.js';
import { StatusChange } from './status-change.js';

/** The statuses that a case went through and why, newest first, down to when it was opened. */
@Injectable()
export class CaseHistory {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly gate: Gate,
    private readonly audit: AuditLog,
    private readonly tables: TableDirectory,
    private readonly people: PersonNames,
    private readonly catalogue: TableCatalogue,
  ) {}

  execute(actor: Actor, caseId: string, paging: PageRequest): Promise<CaseHistoryPage> {
    return this.unitOfWork.run(actor, async () => {
      const file = await this.gate.load(actor, 'read-dossier', Case, caseId);
      const definition = this.catalogue.get((await this.tables.byId(file.tableId)).kind);
      const [after] = decodeCursor(paging.after, isId) ?? [];
      const found = await this.unitOfWork.manager.find(StatusChange, {
        where: { caseId, ...(after === undefined ? {} : { id: LessThan(after) }) },
        order: { id: 'DESC' },
        take: paging.limit + 1,
      });
      const names = await this.people.namesOf([file.openedBy, ...found.map((one) => one.changedBy)]);
      const step = (by: string, to: string, at: Date) => ({
        to,
        toLabel: statusLabel(definition, to),
        changedBy: names.get(by)?.name ?? '',
        changedAt: at.toISOString(),
      });
      await this.audit.record(actor, caseAudit.read, {
        objectType: 'case',
        objectId: caseId,
        caseId,
        tableId: file.tableId,
        purpose: file.purpose,
        fields: ['history'],
      });
      const opened = step(file.openedBy, definition.lifeCycle.initial, file.openedAt);
      const rows = found.map(({ id, fromStatus, toStatus, reason, changedBy, changedAt, closedSince }) => ({
        ...{ id, from: fromStatus, reason: reason },
        reopened: closedSince !== null,
        ...step(changedBy, toStatus, changedAt),
      }));
      const isLast = found.length <= paging.limit;
      return toPage(
        isLast ? [...rows, { id: caseId, from: null, reason: null, reopened: false, ...opened }] : rows,
        paging.limit,
        ({ id }) => encodeCursor(id),
      );
    });
  }
}
