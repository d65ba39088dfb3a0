import type { OpenIdOptions } from '../openid/openid-options.js';

/** What an installation asks of those who sign in. */
export class SignInOptions {
  /** Chairs, process coordinators and those with a duty need a second factor (BIO2 8.02, L-24). */
  readonly requireSecondFactor: boolean;
  /** Under which secrets of second factors are kept. */
  readonly secondFactorKey: string;
  /** Null when people sign in with local accounts only. */
  readonly openId: OpenIdOptions | null;
  /** What a machine's token must be addressed to, and where OpenID providers send people back. */
  readonly publicUrl: string;

  constructor(given: Partial<SignInOptions> = {}) {
    this.requireSecondFactor = given.requireSecondFactor ?? false;
    this.secondFactorKey = given.secondFactorKey ?? 'casustafel-demo-key-of-second-factors';
    this.openId = given.openId ?? null;
    this.publicUrl = given.publicUrl ?? 'http://localhost:3000';
  }
}
