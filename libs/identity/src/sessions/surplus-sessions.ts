import { Injectable } from '@nestjs/common';
import { AuditLog } from '#lib/audit';
import { UnitOfWork } from '#lib/database';
import type { Actor } from '#lib/kernel';
import { identityAudit } from '../identity.audit.js';
import { SessionLimits } from './session.js';

/** Keeps an account from being signed in at ever more places (ASVS 7.1.2): whoever shares a password notices. */
@Injectable()
export class SurplusSessions {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
    private readonly limits: SessionLimits,
  ) {}

  /** Ends, in the running transaction, the sessions of this person that were used longest ago and are too many. */
  async end(actor: Actor): Promise<void> {
    const { manager } = this.unitOfWork;
    // One sign-in of a person after the other, or two at the same moment would each count without the other.
    await manager.query(`SELECT FROM identity.person WHERE id = $1 FOR NO KEY UPDATE`, [actor.personId]);
    const [ended] = await manager.query<[{ id: string }[], number]>(
      `DELETE FROM identity.session WHERE id IN (
         SELECT id FROM identity.session WHERE person_id = $1
          ORDER BY last_seen_at DESC, created_at DESC, id DESC OFFSET $2) RETURNING id`,
      [actor.personId, this.limits.most],
    );
    for (const { id } of ended) {
      await this.audit.record(actor, identityAudit.sessionsEnded, {
        objectType: 'session',
        objectId: id,
        reason: 'too-many',
      });
    }
  }
}
