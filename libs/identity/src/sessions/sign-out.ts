import { Injectable } from '@nestjs/common';
import { AuditLog } from '#lib/audit';
import { UnitOfWork } from '#lib/database';
import type { Actor } from '#lib/kernel';
import { identityAudit } from '../identity.audit.js';
import { Sessions } from './sessions.js';

@Injectable()
export class SignOut {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
    private readonly sessions: Sessions,
  ) {}

  execute(actor: Actor, token: string): Promise<void> {
    return this.unitOfWork.run(actor, async () => {
      await this.sessions.end(token);
      await this.audit.record(actor, identityAudit.signOut, {
        objectType: 'person',
        objectId: actor.personId,
      });
    });
  }
}
