import { Injectable } from '@nestjs/common';
import { AuditLog } from '#lib/audit';
import { UnitOfWork } from '#lib/database';
import { anonymousActor, Clock, DomainError, type Origin } from '#lib/kernel';
import { identityAudit } from '../identity.audit.js';
import { ActorFactory } from '../people/actor-factory.js';
import { waitAfter } from './back-off.js';
import { passwordMatches } from './password.js';
import { Sessions } from './sessions.js';

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
    private readonly actors: ActorFactory,
    private readonly clock: Clock,
  ) {}

  async execute(username: string, password: string, origin: Origin) {
    const outcome = await this.unitOfWork.run(anonymousActor(origin), () =>
      this.attempt(username, password, origin),
    );
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

  private async attempt(username: string, password: string, origin: Origin): Promise<Outcome> {
    const { manager } = this.unitOfWork;
    const anonymous = anonymousActor(origin);
    await manager.query(
      `INSERT INTO identity.sign_in_attempt (username, failures, blocked_until) VALUES ($1, 0, '-infinity')
       ON CONFLICT (username) DO NOTHING`,
      [username],
    );
    const [attempt] = await manager.query<{ failures: number; blocked: boolean }[]>(
      `SELECT failures, blocked_until > $2 AS blocked FROM identity.sign_in_attempt WHERE username = $1 FOR UPDATE`,
      [username, this.clock.now()],
    );
    const [account] = await manager.query<Account[]>(
      `SELECT id, password_hash AS "passwordHash" FROM identity.person WHERE username = $1 AND active`,
      [username],
    );
    const about = { objectType: 'person', objectId: account?.id ?? null };
    if (attempt?.blocked) {
      await this.audit.record(anonymous, identityAudit.signInFailed, { ...about, reason: 'blocked' });
      return 'blocked';
    }
    if (!(await passwordMatches(account?.passwordHash ?? null, password)) || !account) {
      const failures = (attempt?.failures ?? 0) + 1;
      const until = new Date(this.clock.now().getTime() + waitAfter(failures) * 1_000);
      await manager.query(
        `UPDATE identity.sign_in_attempt SET failures = $2, blocked_until = $3 WHERE username = $1`,
        [username, failures, until],
      );
      await this.audit.record(anonymous, identityAudit.signInFailed, about);
      return 'refused';
    }
    await manager.query(`DELETE FROM identity.sign_in_attempt WHERE username = $1`, [username]);
    const session = await this.sessions.start(account.id);
    const actor = await this.actors.of(account.id, origin);
    await this.audit.record(actor ?? anonymous, identityAudit.signIn, about);
    return { personId: account.id, ...session };
  }
}
