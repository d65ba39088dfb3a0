import { Injectable } from '@nestjs/common';
import { AuditLog } from '#lib/audit';
import { UnitOfWork } from '#lib/database';
import { anonymousActor, Clock, DomainError, type Origin } from '#lib/kernel';
import { identityAudit } from '../identity.audit.js';
import { passwordMatches } from '../local-accounts/password.js';
import { ActorFactory } from '../people/actor-factory.js';
import { HalfSessions } from '../second-factor/half-sessions.js';
import { SecondFactors } from '../second-factor/second-factors.js';
import type { StartedSession } from './session.js';
import { Sessions } from './sessions.js';
import { signInBlocked } from './sign-in-blocked.js';
import { SignInAttempts } from './sign-in-attempts.js';

interface Account {
  id: string;
  passwordHash: string | null;
}

/** `whole`: signed in. `half`: the password was right, and the code is asked for. */
export type SignInResult = StartedSession & { readonly kind: 'whole' | 'half' };

interface Attempt {
  readonly username: string;
  readonly password: string;
  readonly origin: Origin;
  /** The session with which the browser came, if any. */
  readonly replaces: string | null;
}

/** Signing in with a local account. The answer never tells whether the name or the password was wrong. */
@Injectable()
export class SignIn {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
    private readonly sessions: Sessions,
    private readonly halfSessions: HalfSessions,
    private readonly secondFactors: SecondFactors,
    private readonly attempts: SignInAttempts,
    private readonly actors: ActorFactory,
  ) {}

  async execute(attempt: Attempt): Promise<SignInResult> {
    const outcome = await this.attempt(attempt);
    if (outcome === 'blocked') throw signInBlocked();
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
  private async attempt(attempt: Attempt): Promise<SignInResult | 'refused' | 'blocked'> {
    const { username, password, origin } = attempt;
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
      if (!account || !matches) {
        await this.attempts.failed(username);
        await this.audit.record(anonymous, identityAudit.signInFailed, about);
        return 'refused';
      }
      return this.enter(account.id, attempt);
    });
  }

  /** The mistakes of before are forgotten when somebody is in, not when they are halfway. */
  private async enter(personId: string, { username, origin, replaces }: Attempt) {
    const about = { objectType: 'person', objectId: personId };
    if (await this.secondFactors.isConfirmed(personId)) {
      const half = await this.halfSessions.start(personId);
      await this.audit.record(anonymousActor(origin), identityAudit.secondFactorAsked, about);
      return { kind: 'half' as const, ...half };
    }
    const actor = await this.actors.of(personId, origin);
    if (!actor) {
      await this.audit.record(anonymousActor(origin), identityAudit.signInFailed, about);
      return 'refused';
    }
    await this.attempts.succeeded(username);
    const session = await this.sessions.start({ actor, method: 'password', replaces });
    await this.audit.record(actor, identityAudit.signIn, about);
    return { kind: 'whole' as const, ...session };
  }

  private async accountOf(username: string): Promise<Account | null> {
    const [account] = await this.unitOfWork.manager.query<Account[]>(
      `SELECT id, password_hash AS "passwordHash" FROM identity.person
        WHERE username = $1 AND active
          AND (initial_password_expires_at IS NULL OR initial_password_expires_at > $2)`,
      [username, this.clock.now()],
    );
    return account ?? null;
  }
}
