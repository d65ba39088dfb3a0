import { Injectable } from '@nestjs/common';
import { AuditLog } from '#lib/audit';
import { Gate } from '#lib/authorization';
import { UnitOfWork } from '#lib/database';
import type { Actor } from '#lib/kernel';
import { identityAudit } from '../identity.audit.js';
import { Person } from '../people/person.js';
import { SessionEndings } from '../sessions/session-endings.js';

/** For who left a telephone in the train, or who is suspected: signed out everywhere, and may sign in again. */
@Injectable()
export class EndSessions {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly gate: Gate,
    private readonly audit: AuditLog,
    private readonly sessions: SessionEndings,
  ) {}

  execute(actor: Actor, personId: string): Promise<void> {
    return this.unitOfWork.run(actor, async () => {
      await this.gate.load(actor, 'change', Person, personId);
      await this.sessions.endAll(personId);
      await this.audit.record(actor, identityAudit.sessionsEnded, {
        objectType: 'person',
        objectId: personId,
      });
    });
  }
}
