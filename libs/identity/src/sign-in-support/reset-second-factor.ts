import { Injectable } from '@nestjs/common';
import { AuditLog } from '#lib/audit';
import { Gate } from '#lib/authorization';
import { UnitOfWork } from '#lib/database';
import { type Actor, DomainError } from '#lib/kernel';
import { changedByAdministrator } from '../account-news/account.messages.js';
import { AccountNews } from '../account-news/account-news.js';
import { identityAudit } from '../identity.audit.js';
import { assertNotOwn } from '../people/own-rights.js';
import { Person } from '../people/person.js';
import { SecondFactors } from '../second-factor/second-factors.js';
import { SessionEndings } from '../sessions/session-endings.js';

/** For who lost both the telephone and the recovery codes. Whoever was signed in no longer is. */
@Injectable()
export class ResetSecondFactor {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly gate: Gate,
    private readonly audit: AuditLog,
    private readonly secondFactors: SecondFactors,
    private readonly sessions: SessionEndings,
    private readonly news: AccountNews,
  ) {}

  execute(actor: Actor, personId: string): Promise<void> {
    return this.unitOfWork.run(actor, async () => {
      await this.gate.load(actor, 'change', Person, personId);
      assertNotOwn(actor, personId);
      if (!(await this.secondFactors.isConfirmed(personId))) throw DomainError.notFound();
      await this.secondFactors.forget(personId);
      await this.sessions.endAll(personId);
      await this.audit.record(actor, identityAudit.secondFactorRemoved, {
        objectType: 'person',
        objectId: personId,
      });
      await this.news.byAdministrator(actor, personId, changedByAdministrator.secondFactor);
    });
  }
}
