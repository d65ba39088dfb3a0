import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#lib/database';
import { type Actor, Clock, type Origin } from '#lib/kernel';
import { DataSource } from 'typeorm';
import { actorColumns, type ActorRow, toActor } from '../people/actor-factory.js';
import { hashToken, newToken, SessionLimits } from './session.js';

const minute = 60_000;

@Injectable()
export class Sessions {
  constructor(
    private readonly dataSource: DataSource,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly limits: SessionLimits,
  ) {}

  /** Starts a session inside the running transaction and returns its token, which is not kept; clears spent ones. */
  async start(personId: string): Promise<{ token: string; expiresAt: Date }> {
    const token = newToken();
    const now = this.clock.now();
    const expiresAt = new Date(now.getTime() + this.limits.hours * 60 * minute);
    const idleSince = new Date(now.getTime() - this.limits.idleMinutes * minute);
    await this.unitOfWork.manager.query(
      `DELETE FROM identity.session WHERE person_id = $1 AND (expires_at <= $2 OR last_seen_at <= $3)`,
      [personId, now, idleSince],
    );
    await this.unitOfWork.manager.query(
      `INSERT INTO identity.session (token_hash, person_id, created_at, last_seen_at, expires_at)
       VALUES ($1, $2, $3, $3, $4)`,
      [hashToken(token), personId, now, expiresAt],
    );
    return { token, expiresAt };
  }

  /** The Actor behind a token as they are now, or `null` when the session or the person is no longer valid. */
  async actorOf(token: string, origin: Origin): Promise<Actor | null> {
    const now = this.clock.now();
    const hash = hashToken(token);
    const [row] = await this.dataSource.query<(ActorRow & { seen: Date })[]>(
      `SELECT ${actorColumns}, s.last_seen_at AS seen
         FROM identity.session s JOIN identity.person p ON p.id = s.person_id
        WHERE s.token_hash = $1 AND p.active AND s.expires_at > $3 AND s.last_seen_at > $4`,
      [hash, this.clock.today(), now, new Date(now.getTime() - this.limits.idleMinutes * minute)],
    );
    if (!row) return null;
    // Once a minute is precise enough for an idle limit, and spares a write on every request.
    if (now.getTime() - row.seen.getTime() > minute) {
      await this.dataSource.query(`UPDATE identity.session SET last_seen_at = $2 WHERE token_hash = $1`, [
        hash,
        now,
      ]);
    }
    return toActor(row, origin);
  }

  async end(token: string): Promise<void> {
    await this.unitOfWork.manager.query(`DELETE FROM identity.session WHERE token_hash = $1`, [
      hashToken(token),
    ]);
  }
}
