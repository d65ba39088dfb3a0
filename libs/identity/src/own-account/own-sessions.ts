import { Injectable } from '@nestjs/common';
import { AuditLog } from '#lib/audit';
import { UnitOfWork } from '#lib/database';
import { decodeCursor, encodeCursor, isTruth } from '#lib/http';
import { type Actor, DomainError, isId, type PageRequest, toPage } from '#lib/kernel';
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

  /** The one of this request first, then the newest. */
  list(actor: Actor, token: string, paging: PageRequest): Promise<OwnSessionPage> {
    return this.unitOfWork.lookUp(actor, async () => {
      const [current, after] = decodeCursor(paging.after, isTruth, isId) ?? [null, null];
      const rows = await this.unitOfWork.manager.query<Row[]>(
        `SELECT id, to_json(created_at) #>> '{}' AS "startedAt", to_json(last_seen_at) #>> '{}' AS "lastSeenAt",
                user_agent AS "userAgent", current
           FROM (SELECT *, token_hash = $2 AS current FROM identity.session) s
          WHERE person_id = $1 AND ($3::boolean IS NULL OR (current, id) < ($3, $4))
          ORDER BY current DESC, id DESC LIMIT $5`,
        [actor.personId, hashToken(token), current, after, paging.limit + 1],
      );
      const { items, next } = toPage(rows, paging.limit, (row) => encodeCursor(String(row.current), row.id));
      return { items: items.map(({ userAgent, ...row }) => ({ ...row, device: deviceOf(userAgent) })), next };
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
