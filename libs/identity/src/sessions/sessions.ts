import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#lib/database';
import { type Actor, Clock, newId, type Origin } from '#lib/kernel';
import { DataSource } from 'typeorm';
import { actorColumns, type ActorRow, toActor } from '../people/actor-factory.js';
import { confidentialityStatement } from '../statement/confidentiality-statement.js';
import { pendingFor, type PendingStep } from './pending-steps.js';
import { hashToken, newToken, SessionLimits, type SignInMethod, type StartedSession } from './session.js';
import { SignInOptions } from './sign-in-options.js';
import { SurplusSessions } from './surplus-sessions.js';

const minute = 60_000;

type Row = ActorRow & {
  sessionId: string;
  seen: Date;
  method: SignInMethod;
  hasInitialPassword: boolean;
  hasSecondFactor: boolean;
  hasAcceptedStatement: boolean;
};

/** Somebody who is signed in, and what they must still do before they get to work. */
export interface SignedInActor {
  readonly actor: Actor;
  /** The same for as long as the session lasts, whatever its token. */
  readonly sessionId: string;
  readonly pending: readonly PendingStep[];
}

interface NewSession {
  readonly actor: Actor;
  readonly method: SignInMethod;
  /** The token that the browser came with: it dies, whoever's it was, so that nobody can prepare a session. */
  readonly replaces: string | null;
}

@Injectable()
export class Sessions {
  constructor(
    private readonly dataSource: DataSource,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly limits: SessionLimits,
    private readonly options: SignInOptions,
    private readonly surplus: SurplusSessions,
  ) {}

  /**
   * Starts a session inside the running transaction and returns its token, which is not kept; clears spent
   * ones, and those that are too many.
   */
  async start({ actor, method, replaces }: NewSession): Promise<StartedSession> {
    const { personId, origin } = actor;
    const token = newToken();
    const now = this.clock.now();
    const expiresAt = new Date(now.getTime() + this.limits.hours * 60 * minute);
    await this.unitOfWork.manager.query(
      `DELETE FROM identity.session
        WHERE token_hash = $4 OR (person_id = $1 AND (expires_at <= $2 OR last_seen_at <= $3))`,
      [personId, now, this.idleSince(now), hashToken(replaces ?? '')],
    );
    await this.unitOfWork.manager.query(
      `INSERT INTO identity.session (id, token_hash, person_id, method, user_agent, created_at, last_seen_at, expires_at)
       VALUES ($1, $2, $3, $4, $5, $6, $6, $7)`,
      [newId(), hashToken(token), personId, method, origin.userAgent, now, expiresAt],
    );
    await this.surplus.end(actor);
    return { token, expiresAt };
  }

  /** Who is behind a token as they are now, or `null` when the session or the person is no longer valid. */
  async find(token: string, origin: Origin): Promise<SignedInActor | null> {
    const now = this.clock.now();
    const hash = hashToken(token);
    const [row] = await this.dataSource.query<Row[]>(
      `SELECT ${actorColumns}, s.id AS "sessionId", s.last_seen_at AS seen, s.method,
              p.initial_password_expires_at IS NOT NULL AS "hasInitialPassword",
              EXISTS (SELECT FROM identity.second_factor f
                       WHERE f.person_id = p.id AND f.confirmed_at IS NOT NULL) AS "hasSecondFactor",
              EXISTS (SELECT FROM identity.statement_acceptance a
                       WHERE a.person_id = p.id AND a.version = $5) AS "hasAcceptedStatement"
         FROM identity.session s JOIN identity.person p ON p.id = s.person_id
        WHERE s.token_hash = $1 AND p.active AND s.expires_at > $3 AND s.last_seen_at > $4`,
      [hash, this.clock.today(), now, this.idleSince(now), confidentialityStatement.version],
    );
    if (!row) return null;
    // Once a minute is precise enough for an idle limit, and spares a write on every request.
    if (now.getTime() - row.seen.getTime() > minute) {
      await this.dataSource.query(`UPDATE identity.session SET last_seen_at = $2 WHERE token_hash = $1`, [
        hash,
        now,
      ]);
    }
    return {
      actor: toActor(row, origin, now),
      sessionId: row.sessionId,
      pending: pendingFor(row, this.options.secondFactorFor),
    };
  }

  /** Whether a session goes on, for what stays open longer than a request. Asking is no use of it. */
  async lasts(sessionId: string): Promise<boolean> {
    const now = this.clock.now();
    const rows = await this.dataSource.query<object[]>(
      `SELECT FROM identity.session s JOIN identity.person p ON p.id = s.person_id
        WHERE s.id = $1 AND p.active AND s.expires_at > $2 AND s.last_seen_at > $3`,
      [sessionId, now, this.idleSince(now)],
    );
    return rows.length > 0;
  }

  /** The same session under a new token, after its owner showed more of who they are; the old token is dead. */
  async rotate(token: string, method: SignInMethod | null = null): Promise<StartedSession | null> {
    const fresh = newToken();
    const [rows] = await this.unitOfWork.manager.query<[{ expires_at: Date }[], number]>(
      `UPDATE identity.session SET token_hash = $2, method = COALESCE($3, method) WHERE token_hash = $1
       RETURNING expires_at`,
      [hashToken(token), hashToken(fresh), method],
    );
    return rows[0] ? { token: fresh, expiresAt: rows[0].expires_at } : null;
  }

  async end(token: string): Promise<void> {
    await this.unitOfWork.manager.query(`DELETE FROM identity.session WHERE token_hash = $1`, [
      hashToken(token),
    ]);
  }

  private idleSince(now: Date): Date {
    return new Date(now.getTime() - this.limits.idleMinutes * minute);
  }
}
