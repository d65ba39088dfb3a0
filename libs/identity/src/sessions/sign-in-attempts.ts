import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#lib/database';
import { Clock } from '#lib/kernel';
import { waitAfter } from './back-off.js';

const day = 86_400_000;

/**
 * Failures by user name, whether or not anybody is called that, so that the answers tell nothing about who exists.
 * Names that nobody has are forgotten after a day without a failure, a few at a time: the table cannot be filled.
 */
@Injectable()
export class SignInAttempts {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** Attempts on one name wait for each other until their transactions end, so that all of them are counted. */
  async takeTurn(username: string): Promise<void> {
    await this.unitOfWork.manager.query(`SELECT pg_advisory_xact_lock(hashtextextended($1, 0))`, [username]);
  }

  async areBlocked(username: string): Promise<boolean> {
    const [found] = await this.unitOfWork.manager.query<object[]>(
      `SELECT FROM identity.sign_in_attempt WHERE username = $1 AND blocked_until > $2`,
      [username, this.clock.now()],
    );
    return found !== undefined;
  }

  async failed(username: string): Promise<void> {
    const { manager } = this.unitOfWork;
    const now = this.clock.now();
    await manager.query(
      `DELETE FROM identity.sign_in_attempt WHERE username IN (
         SELECT username FROM identity.sign_in_attempt WHERE last_failed_at < $1 LIMIT 20 FOR UPDATE SKIP LOCKED)`,
      [new Date(now.getTime() - day)],
    );
    const [count] = await manager.query<{ failures: number }[]>(
      `INSERT INTO identity.sign_in_attempt AS a (username, failures, last_failed_at, blocked_until)
       VALUES ($1, 1, $2, '-infinity')
       ON CONFLICT (username) DO UPDATE SET failures = a.failures + 1, last_failed_at = $2
       RETURNING failures`,
      [username, now],
    );
    const until = new Date(now.getTime() + waitAfter(count?.failures ?? 1) * 1_000);
    await manager.query(`UPDATE identity.sign_in_attempt SET blocked_until = $2 WHERE username = $1`, [
      username,
      until,
    ]);
  }

  async succeeded(username: string): Promise<void> {
    await this.unitOfWork.manager.query(`DELETE FROM identity.sign_in_attempt WHERE username = $1`, [
      username,
    ]);
  }
}
