import { Injectable } from '@nestjs/common';
import { AuditLog } from '#lib/audit';
import { Gate } from '#lib/authorization';
import { UnitOfWork } from '#lib/database';
import { type Actor, DomainError } from '#lib/kernel';
import { identityAudit } from '../identity.audit.js';
import { changedByAdministrator } from '../account-news/account.messages.js';
import { AccountNews } from '../account-news/account-news.js';
import { InitialPasswords } from '../local-accounts/initial-passwords.js';
import { assertNotOwn } from '../people/own-rights.js';
import { Person } from '../people/person.js';
import { SessionEndings } from '../sessions/session-endings.js';

/** A password to begin with, for who has none or lost it. It is shown once; whoever was signed in no longer is. */
@Injectable()
export class IssuePassword {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly gate: Gate,
    private readonly audit: AuditLog,
    private readonly passwords: InitialPasswords,
    private readonly sessions: SessionEndings,
    private readonly news: AccountNews,
  ) {}

  execute(actor: Actor, personId: string): Promise<{ password: string }> {
    return this.unitOfWork.run(actor, async () => {
      const person = await this.gate.load(actor, 'change', Person, personId);
      assertNotOwn(actor, personId);
      if (!person.active) throw new DomainError('conflict', 'not-active', 'Dit account is niet actief.');
      const password = await this.passwords.issue(personId);
      await this.sessions.endAll(personId);
      await this.audit.record(actor, identityAudit.initialPasswordIssued, {
        objectType: 'person',
        objectId: personId,
      });
      await this.news.byAdministrator(actor, personId, changedByAdministrator.password);
      return { password };
    });
  }
}
