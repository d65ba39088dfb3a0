import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#lib/database';
import { type Actor, DomainError, type Page } from '#lib/kernel';
import { auditAudit } from '../audit.audit.js';
import { AuditLog } from '../audit-log.js';
import { filterOf } from './audit-event-filter.js';
import type { AuditEventsQuery, AuditEventView } from './audit-events.dto.js';
import { AuditEvents } from './audit-events.query.js';

/** Reading the log is itself an act, with a purpose, in the log (L-05). */
@Injectable()
export class ReadAuditLog {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly events: AuditEvents,
    private readonly auditLog: AuditLog,
  ) {}

  page(actor: Actor, query: AuditEventsQuery): Promise<Page<AuditEventView>> {
    return this.unitOfWork.run(actor, async () => {
      const page = await this.events.page(actor, query);
      await this.auditLog.record(actor, auditAudit.read, {
        objectType: 'audit',
        objectId: query.objectId ?? query.actorId ?? null,
        caseId: query.caseId ?? null,
        fields: filterOf(query, 1).fields,
        purpose: query.purpose,
      });
      return page;
    });
  }

  one(actor: Actor, id: string, purpose: string): Promise<AuditEventView> {
    return this.unitOfWork.run(actor, async () => {
      const event = await this.events.one(actor, id);
      if (!event) throw DomainError.notFound();
      await this.auditLog.record(actor, auditAudit.read, {
        objectType: 'audit',
        objectId: event.id,
        caseId: event.caseId,
        purpose,
      });
      return event;
    });
  }
}
