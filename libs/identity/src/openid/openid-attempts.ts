import { Injectable } from '@nestjs/common';
import { Clock } from '#lib/kernel';
import { randomNonce, randomPKCECodeVerifier, randomState } from 'openid-client';
import { DataSource } from 'typeorm';
import { hashToken, newToken, type StartedSession } from '../sessions/session.js';
import type { AttemptSecrets } from './openid-provider.js';

const lastsFor = 10 * 60_000;

export interface Attempt extends AttemptSecrets {
  readonly returnTo: string;
}

/**
 * Sign-ins under way at the provider. Each belongs to one browser, by a cookie, and is taken out when its answer
 * comes, right or wrong: an answer works once. Outside any transaction, so that nothing puts it back.
 */
@Injectable()
export class OpenIdAttempts {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  async begin(returnTo: string): Promise<StartedSession & { readonly attempt: Attempt }> {
    const token = newToken();
    const now = this.clock.now();
    const expiresAt = new Date(now.getTime() + lastsFor);
    const attempt = {
      state: randomState(),
      nonce: randomNonce(),
      codeVerifier: randomPKCECodeVerifier(),
      returnTo,
    };
    await this.dataSource.query(`DELETE FROM identity.openid_attempt WHERE expires_at <= $1`, [now]);
    await this.dataSource.query(
      `INSERT INTO identity.openid_attempt (token_hash, state, nonce, code_verifier, return_to, expires_at)
       VALUES ($1, $2, $3, $4, $5, $6)`,
      [hashToken(token), attempt.state, attempt.nonce, attempt.codeVerifier, returnTo, expiresAt],
    );
    return { token, expiresAt, attempt };
  }

  /** `null` when there is none for this browser, or it took too long. */
  async take(token: string | null): Promise<Attempt | null> {
    const [rows] = await this.dataSource.query<[(Attempt & { expiresAt: Date })[], number]>(
      `DELETE FROM identity.openid_attempt WHERE token_hash = $1
       RETURNING state, nonce, code_verifier AS "codeVerifier", return_to AS "returnTo", expires_at AS "expiresAt"`,
      [hashToken(token ?? '')],
    );
    const [found] = rows;
    return found && found.expiresAt > this.clock.now() ? found : null;
  }
}
