import type { BreachedPasswordsOptions } from '../local-accounts/breached-passwords-options.js';
import type { OpenIdOptions } from '../openid/openid-options.js';

export type SecondFactorFor = 'nobody' | 'privileged' | 'everybody';

/** What an installation asks of those who sign in. */
export class SignInOptions {
  /** Which local accounts need a second factor; `privileged`: who leads a table or has a duty (BIO2 8.02, L-24). */
  readonly secondFactorFor: SecondFactorFor;
  /** Under which secrets of second factors are kept: the first is used, the others open what is older. */
  readonly secondFactorKeys: readonly string[];
  /** Where new passwords are looked up; null when nowhere. */
  readonly breachedPasswords: BreachedPasswordsOptions | null;
  /** Null when people sign in with local accounts only. */
  readonly openId: OpenIdOptions | null;
  /** What a machine's token must be addressed to, and where OpenID providers send people back. */
  readonly publicUrl: string;

  constructor(given: Partial<SignInOptions> = {}) {
    this.secondFactorFor = given.secondFactorFor ?? 'nobody';
    this.secondFactorKeys = given.secondFactorKeys ?? ['casustafel-demo-key-of-second-factors'];
    this.breachedPasswords = given.breachedPasswords ?? null;
    this.openId = given.openId ?? null;
    this.publicUrl = given.publicUrl ?? 'http://localhost:3000';
  }
}
