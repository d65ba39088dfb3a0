import { Injectable } from '@nestjs/common';
import { AuditLog } from '#lib/audit';
import { Gate } from '#lib/authorization';
import { UnitOfWork } from '#lib/database';
import { type Actor, Clock } from '#lib/kernel';
import { notificationAudit } from '../notifications.audit.js';
import { Notification } from './notification.js';

/** The receiver saw it. Recorded, so that "I was never told" can be answered. */
@Injectable()
export class MarkRead {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly gate: Gate,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  execute(actor: Actor, id: string): Promise<void> {
    return this.uow.run(actor, async () => {
      const notification = await this.gate.load(actor, 'read', Notification, id);
      notification.markRead(this.clock.now());
      await this.uow.manager.update(Notification, { id }, { readAt: notification.readAt });
      await this.audit.record(actor, notificationAudit.read, {
        objectType: 'notification',
        objectId: id,
        objectIds: [notification.objectId],
        caseId: notification.caseId,
        tableId: notification.tableId,
      });
    });
  }
}
