import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#lib/database';
import { Clock } from '#lib/kernel';
import { hashToken, newToken, type StartedSession } from '../sessions/session.js';

const lastsFor = 5 * 60_000;

/** Between the password and the code: proves nothing but that the password was right, for five minutes. */
@Injectable()
export class HalfSessions {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async start(personId: string): Promise<StartedSession> {
    const token = newToken();
    const now = this.clock.now();
    const expiresAt = new Date(now.getTime() + lastsFor);
    const { manager } = this.unitOfWork;
    await manager.query(`DELETE FROM identity.half_session WHERE person_id = $1 OR expires_at <= $2`, [
      personId,
      now,
    ]);
    await manager.query(
      `INSERT INTO identity.half_session (token_hash, person_id, expires_at) VALUES ($1, $2, $3)`,
      [hashToken(token), personId, expiresAt],
    );
    return { token, expiresAt };
  }

  /** Who is half signed in with this token, by id and user name; `null` when nobody is, or no longer. */
  async find(token: string): Promise<{ personId: string; username: string } | null> {
    const [found] = await this.unitOfWork.manager.query<{ personId: string; username: string }[]>(
      `SELECT p.id AS "personId", p.username FROM identity.half_session h JOIN identity.person p ON p.id = h.person_id
        WHERE h.token_hash = $1 AND h.expires_at > $2 AND p.active`,
      [hashToken(token), this.clock.now()],
    );
    return found ?? null;
  }

  async end(token: string): Promise<void> {
    await this.unitOfWork.manager.query(`DELETE FROM identity.half_session WHERE token_hash = $1`, [
      hashToken(token),
    ]);
  }
}
