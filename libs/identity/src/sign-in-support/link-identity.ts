import { Injectable } from '@nestjs/common';
import { AuditLog, type AuditEventKind } from '#lib/audit';
import { Gate } from '#lib/authorization';
import { UnitOfWork } from '#lib/database';
import { type Actor, DomainError } from '#lib/kernel';
import { changedByAdministrator } from '../account-news/account.messages.js';
import { AccountNews } from '../account-news/account-news.js';
import { identityAudit } from '../identity.audit.js';
import { couldBeCitizenNumber } from '../openid/elf-proof.js';
import { ExternalIdentities } from '../openid/external-identities.js';
import { assertNotOwn } from '../people/own-rights.js';
import { Person } from '../people/person.js';
import { SessionEndings } from '../sessions/session-endings.js';
import { SignInOptions } from '../sessions/sign-in-options.js';

/** Tells who somebody is at the OpenID provider, as those with special rights need (BIO2 8.02). */
@Injectable()
export class LinkIdentity {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly gate: Gate,
    private readonly audit: AuditLog,
    private readonly options: SignInOptions,
    private readonly identities: ExternalIdentities,
    private readonly sessions: SessionEndings,
    private readonly news: AccountNews,
  ) {}

  /** Throws rule-broken where there is no provider, conflict when either side has a link already. */
  execute(actor: Actor, personId: string, subject: string): Promise<void> {
    return this.unitOfWork.run(actor, async () => {
      await this.gate.load(actor, 'change', Person, personId);
      assertNotOwn(actor, personId);
      const issuer = this.options.openId?.given.issuer;
      if (issuer === undefined)
        throw DomainError.ruleBroken('no-provider', 'Hier is geen aanmelding bij een organisatie ingesteld.');
      if (couldBeCitizenNumber(subject))
        throw DomainError.invalid(
          'subject',
          'citizen-number',
          'Een burgerservicenummer mag hier niet staan.',
        );
      if (!(await this.identities.link(personId, { issuer, subject }, 'administrator')))
        throw new DomainError('conflict', 'already-linked', 'Deze persoon of dit account is al gekoppeld.');
      await this.changed(actor, personId, identityAudit.externalIdentityLinked);
    });
  }

  /** From now on this person signs in another way, or not at all. */
  unlink(actor: Actor, personId: string): Promise<void> {
    return this.unitOfWork.run(actor, async () => {
      await this.gate.load(actor, 'change', Person, personId);
      assertNotOwn(actor, personId);
      if (!(await this.identities.unlink(personId))) throw DomainError.notFound();
      await this.changed(actor, personId, identityAudit.externalIdentityUnlinked);
    });
  }

  /** Whoever was signed in came in another way than there is now. */
  private async changed(actor: Actor, personId: string, event: AuditEventKind): Promise<void> {
    await this.sessions.endAll(personId);
    await this.audit.record(actor, event, { objectType: 'person', objectId: personId });
    await this.news.byAdministrator(actor, personId, changedByAdministrator.link);
  }
}
