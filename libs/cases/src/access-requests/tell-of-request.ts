import { Injectable } from '@nestjs/common';
import { AuditLog } from '#lib/audit';
import { systemActor } from '#lib/kernel';
import { Handles, type MessageHandler } from '#lib/queue';
import { caseAudit } from '../cases.audit.js';
import { type AccessAsked, accessAsked, accessRequested } from '../cases.messages.js';
import { TellLeaders } from './tell-leaders.js';

/**
 * Tells those who decide that somebody asks to see a case. Not in the request itself: who is told, and that anybody is,
 * takes time that a number without a case does not take, and that whoever asks could measure.
 */
@Injectable()
@Handles(accessAsked)
export class TellOfRequest implements MessageHandler<AccessAsked> {
  constructor(
    private readonly tell: TellLeaders,
    private readonly audit: AuditLog,
  ) {}

  async handle({ requestId, requesterId, caseId, tableId, confidential }: AccessAsked): Promise<void> {
    const about = { objectType: 'access-request', objectId: requestId, caseId } as const;
    if (tableId !== null)
      await this.tell.of(tableId, accessRequested, { ...about, confidential }, { exceptId: requesterId });
    await this.audit.record(systemActor('worker'), caseAudit.accessRequestTold, {
      ...about,
      tableId,
      reason: caseId === null ? 'no-case' : null,
    });
  }
}
