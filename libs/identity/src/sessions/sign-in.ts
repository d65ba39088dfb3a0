import { Injectable } from '@nestjs/common';
import { AuditLog } from '#lib/audit';
import { UnitOfWork } from '#lib/database';
import { anonymousActor, DomainError, type Origin } from '#lib/kernel';
import { identityAudit } from '../identity.audit.js';
import { ActorFactory } from '../people/actor-factory.js';
import { passwordMatches } from './password.js';
import { Sessions } from './sessions.js';
import { SignInAttempts } from './sign-in-attempts.js';

interface Account {
  id: string;
  passwordHash: string | null;
}

type Outcome = { personId: string; token: string; expiresAt: Date } | 'refused' | 'blocked';

/** Signing in with a local account. The answer never tells whether the name or the password was wrong. */
@Injectable()
export class SignIn {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
    private readonly sessions: Sessions,
    private readonly attempts: SignInAttempts,
    private readonly actors: ActorFactory,
  ) {}

  async execute(username: string, password: string, origin: Origin) {
    const outcome = await this.attempt(username, password, origin);
    if (outcome === 'blocked') {
      throw new DomainError(
        'too-many-requests',
        'sign-in-blocked',
        'Te veel pogingen. Wacht even en probeer het opnieuw.',
      );
    }
    if (outcome === 'refused') {
      throw new DomainError(
        'unauthenticated',
        'sign-in-failed',
        'Deze gebruikersnaam en dit wachtwoord horen niet bij elkaar.',
      );
    }
    return outcome;
  }

  /**
   * The password is checked between two transactions: that takes long by design, and whoever tries names by the
   * hundred must not hold the connections of people at work. What counts is whether the name is blocked afterwards.
   */
  private async attempt(username: string, password: string, origin: Origin): Promise<Outcome> {
    const anonymous = anonymousActor(origin);
    const { account, blocked } = await this.unitOfWork.lookUp(anonymous, async () => ({
      account: await this.accountOf(username),
      blocked: await this.attempts.areBlocked(username),
    }));
    const matches = !blocked && (await passwordMatches(account?.passwordHash ?? null, password));
    return this.unitOfWork.run(anonymous, async () => {
      const about = { objectType: 'person', objectId: account?.id ?? null };
      await this.attempts.takeTurn(username);
      if (blocked || (await this.attempts.areBlocked(username))) {
        await this.audit.record(anonymous, identityAudit.signInFailed, { ...about, reason: 'blocked' });
        return 'blocked';
      }
      const actor = account && matches ? await this.actors.of(account.id, origin) : null;
      if (!actor?.personId) {
        await this.attempts.failed(username);
        await this.audit.record(anonymous, identityAudit.signInFailed, about);
        return 'refused';
      }
      await this.attempts.succeeded(username);
      const session = await this.sessions.start(actor.personId);
      await this.audit.record(actor, identityAudit.signIn, about);
      return { personId: actor.personId, ...session };
    });
  }

  private async accountOf(username: string): Promise<Account | null> {
    const [account] = await this.unitOfWork.manager.query<Account[]>(
      `SELECT id, password_hash AS "passwordHash" FROM identity.person WHERE username = $1 AND active`,
      [username],
    );
    return account ?? null;
  }
}
