import { Injectable } from '@nestjs/common';
import { AuditLog } from '#lib/audit';
import { UnitOfWork } from '#lib/database';
import { type Actor, DomainError, isId } from '#lib/kernel';
import { identityAudit } from '../identity.audit.js';
import { deviceOf } from '../sessions/device.js';
import { hashToken } from '../sessions/session.js';
import { SessionEndings } from '../sessions/session-endings.js';
import type { OwnSessionPage } from './account.dto.js';

interface Row {
  id: string;
  startedAt: string;
  lastSeenAt: string;
  userAgent: string | null;
  current: boolean;
}

/** Where somebody is signed in, for themselves. */
@Injectable()
export class OwnSessions {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
    private readonly endings: SessionEndings,
  ) {}

  list(actor: Actor, token: string): Promise<OwnSessionPage> {
    return this.unitOfWork.lookUp(actor, async () => {
      const rows = await this.unitOfWork.manager.query<Row[]>(
        `SELECT id, to_json(created_at) #>> '{}' AS "startedAt", to_json(last_seen_at) #>> '{}' AS "lastSeenAt", user_agent AS "userAgent",
                token_hash = $2 AS current
           FROM identity.session WHERE person_id = $1 ORDER BY token_hash = $2 DESC, last_seen_at DESC, id LIMIT 100`,
        [actor.personId, hashToken(token)],
      );
      return {
        items: rows.map(({ userAgent, ...row }) => ({ ...row, device: deviceOf(userAgent) })),
        next: null,
      };
    });
  }

  /** Throws not-found for a session that is not one's own. */
  endOne(actor: Actor, id: string): Promise<void> {
    if (!isId(id)) throw DomainError.notFound();
    return this.unitOfWork.run(actor, async () => {
      if (!(await this.endings.endOne(actor.personId ?? '', id))) throw DomainError.notFound();
      await this.audit.record(actor, identityAudit.sessionsEnded, { objectType: 'session', objectId: id });
    });
  }

  endOthers(actor: Actor, token: string): Promise<void> {
    return this.unitOfWork.run(actor, async () => {
      await this.endings.endOthers(actor.personId ?? '', token);
      await this.audit.record(actor, identityAudit.sessionsEnded, {
        objectType: 'person',
        objectId: actor.personId,
      });
    });
  }
}
