import { Injectable } from '@nestjs/common';
import { AuditLog } from '#lib/audit';
import { UnitOfWork } from '#lib/database';
import { anonymousActor, DomainError, type Origin } from '#lib/kernel';
import { identityAudit } from '../identity.audit.js';
import { ActorFactory } from '../people/actor-factory.js';
import type { StartedSession } from '../sessions/session.js';
import { Sessions } from '../sessions/sessions.js';
import { signInBlocked } from '../sessions/sign-in-blocked.js';
import { SignInAttempts } from '../sessions/sign-in-attempts.js';
import { HalfSessions } from './half-sessions.js';
import { type GivenCode, SecondFactors } from './second-factors.js';

interface Attempt {
  /** Of the half session. */
  readonly token: string;
  readonly given: GivenCode;
  readonly origin: Origin;
  readonly replaces: string | null;
}

/** The second half of signing in. Mistakes count as those with the password do, by user name. */
@Injectable()
export class SignInWithSecondFactor {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
    private readonly halfSessions: HalfSessions,
    private readonly secondFactors: SecondFactors,
    private readonly attempts: SignInAttempts,
    private readonly actors: ActorFactory,
    private readonly sessions: Sessions,
  ) {}

  async execute(attempt: Attempt): Promise<StartedSession> {
    const outcome = await this.unitOfWork.run(anonymousActor(attempt.origin), () => this.attempt(attempt));
    switch (outcome) {
      case 'too-late':
        throw new DomainError(
          'unauthenticated',
          'second-factor-too-late',
          'Het duurde te lang. Meld u opnieuw aan met uw wachtwoord.',
        );
      case 'blocked':
        throw signInBlocked();
      case 'refused':
        throw new DomainError('unauthenticated', 'wrong-code', 'Deze code klopt niet, of is al gebruikt.');
      default:
        return outcome;
    }
  }

  private async attempt({ token, given, origin, replaces }: Attempt) {
    const anonymous = anonymousActor(origin);
    const half = await this.halfSessions.find(token);
    const about = { objectType: 'person', objectId: half?.personId ?? null };
    const refuse = (reason: string) =>
      this.audit.record(anonymous, identityAudit.signInFailed, { ...about, reason });
    if (!half) {
      await refuse('too-late');
      return 'too-late';
    }
    const { personId, username } = half;
    await this.attempts.takeTurn(username);
    if (await this.attempts.areBlocked(username)) {
      await refuse('blocked');
      return 'blocked';
    }
    const accepted = await this.secondFactors.accepts(personId, given);
    const actor = accepted ? await this.actors.of(personId, origin) : null;
    if (!actor) {
      await this.attempts.failed(username);
      await refuse('wrong-code');
      return 'refused';
    }
    await this.attempts.succeeded(username);
    await this.halfSessions.end(token);
    const session = await this.sessions.start({ actor, method: 'password-and-code', replaces });
    await this.audit.record(actor, identityAudit.signIn, about);
    return session;
  }
}
