import { createHash, randomBytes } from 'node:crypto';

/** How somebody showed who they are. */
export type SignInMethod = 'password' | 'password-and-code' | 'openid';

/** A new opaque token: 256 random bits. Only its hash is kept. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

export function hashToken(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

/** How long a session lasts: minutes without a request, and hours in all; and how many one account may have at once. */
export class SessionLimits {
  constructor(
    readonly idleMinutes: number,
    readonly hours: number,
    readonly most = 5,
  ) {}
}

export interface StartedSession {
  readonly token: string;
  readonly expiresAt: Date;
}
