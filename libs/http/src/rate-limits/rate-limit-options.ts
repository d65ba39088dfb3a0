/** How many a minute; 0 for no limit. */
export interface PerMinute {
  /** Requests from one address, whoever makes them. */
  readonly address: number;
  /** Requests of one account. */
  readonly account: number;
  /** Attempts to sign in from one address. */
  readonly signIn: number;
  /** Answers 401, 403 and 404 to one account, or to an address that is not signed in. */
  readonly refusals: number;
}

export class RateLimitOptions {
  /** Without `redisUrl` each process counts for itself. */
  constructor(
    readonly perMinute: PerMinute,
    readonly redisUrl: string | null,
  ) {}

  static none(): RateLimitOptions {
    return new RateLimitOptions({ address: 0, account: 0, signIn: 0, refusals: 0 }, null);
  }
}
