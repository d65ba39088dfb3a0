import { Injectable } from '@nestjs/common';
import { Refusals } from '#lib/http';
import { anonymousActor, isId, type RefusedAct } from '#lib/kernel';
import type { FastifyRequest } from 'fastify';
import { auditAudit } from './audit.audit.js';
import { AuditLog } from './audit-log.js';

/** Records every request that was refused (L-03), whoever refused it: a guard, a use case or the origin check. */
@Injectable()
export class AuditRefusals extends Refusals {
  constructor(private readonly auditLog: AuditLog) {
    super();
  }

  async record(request: FastifyRequest, code: string, act: RefusedAct | null): Promise<void> {
    const event = request.routeOptions.config.auditEvent;
    if (!event) return;
    const params = (request.params ?? {}) as Readonly<Record<string, string>>;
    const ids = Object.values(params).filter(isId);
    const actor = request.actor ?? anonymousActor(originOf(request));
    await this.auditLog.refuse(actor, event, {
      objectType: event.code.split('.')[0] ?? event.code,
      objectId: ids[0] ?? null,
      objectIds: ids.slice(1),
      caseId: act?.caseId ?? null,
      tableId: act?.tableId ?? null,
      reason: code,
    });
  }

  async recordLimit(request: FastifyRequest, limit: string): Promise<void> {
    const actor = request.actor ?? anonymousActor(originOf(request));
    await this.auditLog.refuse(actor, auditAudit.rateLimited, {
      objectType: 'person',
      objectId: actor.personId,
      reason: limit,
    });
  }
}

function originOf(request: FastifyRequest) {
  return { ipAddress: request.ip, userAgent: request.headers['user-agent'] ?? null };
}
