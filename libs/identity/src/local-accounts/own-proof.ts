import { Injectable } from '@nestjs/common';
import { AuditLog } from '#lib/audit';
import { UnitOfWork } from '#lib/database';
import { type Actor, DomainError } from '#lib/kernel';
import { identityAudit } from '../identity.audit.js';
import { signInBlocked } from '../sessions/sign-in-blocked.js';
import { SignInAttempts } from '../sessions/sign-in-attempts.js';
import { OwnAccounts } from './own-account.js';

const mistakes = {
  currentPassword: DomainError.invalid(
    'currentPassword',
    'wrong-password',
    'Dit is niet uw huidige wachtwoord.',
  ),
  code: DomainError.invalid('code', 'wrong-code', 'Deze code klopt niet, of is al gebruikt.'),
};

/**
 * Asks somebody who is signed in once more to show who they are, before they change how they sign in: it may be
 * somebody else at their screen. Mistakes count as those at sign-in do, and block the same name.
 */
@Injectable()
export class OwnProof {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
    private readonly attempts: SignInAttempts,
    private readonly accounts: OwnAccounts,
  ) {}

  /** Does `act` when `check` says so, in one transaction; else counts a mistake and throws invalid for `field`. */
  async before<T>(
    actor: Actor,
    field: keyof typeof mistakes,
    check: () => Promise<boolean>,
    act: () => Promise<T>,
  ): Promise<T> {
    const outcome = await this.unitOfWork.run(actor, async () => {
      const { username } = await this.accounts.of(actor);
      await this.attempts.takeTurn(username);
      const blocked = await this.attempts.areBlocked(username);
      if (!blocked && (await check())) return { done: await act() };
      if (!blocked) await this.attempts.failed(username);
      const about = { objectType: 'person', objectId: actor.personId };
      await this.audit.record(actor, identityAudit.proofRefused, {
        ...about,
        reason: blocked ? 'blocked' : null,
      });
      return { blocked };
    });
    if ('done' in outcome) return outcome.done;
    throw outcome.blocked ? signInBlocked() : mistakes[field];
  }
}
