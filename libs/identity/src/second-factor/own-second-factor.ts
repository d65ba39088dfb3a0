import { Injectable } from '@nestjs/common';
import { AuditLog, type AuditEventKind } from '#lib/audit';
import { UnitOfWork } from '#lib/database';
import { type Actor, DomainError } from '#lib/kernel';
import { changedByOwner } from '../account-news/account.messages.js';
import { AccountNews } from '../account-news/account-news.js';
import { identityAudit } from '../identity.audit.js';
import { OwnAccounts } from '../local-accounts/own-account.js';
import { OwnProof } from '../local-accounts/own-proof.js';
import type { StartedSession } from '../sessions/session.js';
import { SessionEndings } from '../sessions/session-endings.js';
import { Sessions } from '../sessions/sessions.js';
import { RecoveryCodes } from './recovery-codes.js';
import { type GivenCode, SecondFactors } from './second-factors.js';
import { enrolmentOf } from './time-code.js';

/** A person's own second factor: begin, confirm, renew the recovery codes, remove. */
@Injectable()
export class OwnSecondFactor {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
    private readonly accounts: OwnAccounts,
    private readonly proof: OwnProof,
    private readonly secondFactors: SecondFactors,
    private readonly recoveryCodes: RecoveryCodes,
    private readonly sessions: Sessions,
    private readonly endings: SessionEndings,
    private readonly news: AccountNews,
  ) {}

  /** A secret for an authenticator app. Throws conflict when there is a second factor already. */
  begin(actor: Actor): Promise<{ uri: string; text: string }> {
    return this.unitOfWork.run(actor, async () => {
      const { username, passwordHash } = await this.accounts.of(actor);
      if (passwordHash === null) {
        throw DomainError.ruleBroken(
          'no-password',
          'U meldt zich aan bij uw organisatie, met de middelen daarvan.',
        );
      }
      const secret = await this.secondFactors.begin(actor.personId ?? '');
      if (!secret) {
        throw new DomainError(
          'conflict',
          'second-factor-exists',
          'U hebt al een tweede factor. Verwijder die eerst.',
        );
      }
      await this.record(actor, identityAudit.secondFactorBegun);
      return enrolmentOf(secret, username);
    });
  }

  /** The first code from the app. All other sessions end: they were begun with a password alone. */
  confirm(actor: Actor, token: string, code: string) {
    const personId = actor.personId ?? '';
    return this.proof.before(
      actor,
      'code',
      () => this.secondFactors.confirm(personId, code),
      async () => {
        const recoveryCodes = await this.recoveryCodes.renew(personId);
        await this.endings.endOthers(personId, token);
        const session = await this.sessions.rotate(token, 'password-and-code');
        await this.record(actor, identityAudit.secondFactorConfirmed);
        await this.news.byOwner(personId, changedByOwner.secondFactor);
        return { recoveryCodes, session };
      },
    );
  }

  renewRecoveryCodes(actor: Actor, code: string): Promise<string[]> {
    const personId = actor.personId ?? '';
    return this.proof.before(
      actor,
      'code',
      () => this.secondFactors.accepts(personId, { code }),
      async () => {
        await this.record(actor, identityAudit.recoveryCodesRenewed);
        await this.news.byOwner(personId, changedByOwner.recoveryCodes);
        return this.recoveryCodes.renew(personId);
      },
    );
  }

  /** Other sessions end, and this one goes on as one with a password alone. */
  remove(actor: Actor, token: string, given: GivenCode): Promise<StartedSession | null> {
    const personId = actor.personId ?? '';
    return this.proof.before(
      actor,
      'code',
      () => this.secondFactors.accepts(personId, given),
      async () => {
        await this.secondFactors.forget(personId);
        await this.endings.endOthers(personId, token);
        await this.record(actor, identityAudit.secondFactorRemoved);
        await this.news.byOwner(personId, changedByOwner.secondFactor);
        return this.sessions.rotate(token, 'password');
      },
    );
  }

  private record(actor: Actor, event: AuditEventKind): Promise<void> {
    return this.audit.record(actor, event, { objectType: 'person', objectId: actor.personId });
  }
}
