import type { HttpClient } from '#lib/testing';
import type { Installation } from '../installation.js';
import type { Storage } from '../stored-rows.js';
import { type Attempt, type Reply, send } from './send.js';

/** Somebody who tries everything, and comes back in when one of those things was leaving. */
export class Account {
  /** Every session token that it had. */
  readonly tokens = new Set<string>();

  private constructor(
    private readonly installation: Installation,
    private readonly storage: Storage,
    readonly username: string,
    private signedIn: HttpClient,
  ) {}

  static async enter(installation: Installation, storage: Storage, username: string): Promise<Account> {
    const account = new Account(installation, storage, username, await installation.signIn(username));
    account.keepTokens();
    return account;
  }

  get client(): HttpClient {
    return this.signedIn;
  }

  async send(attempt: Attempt, type?: string): Promise<Reply> {
    const reply = await send(this.installation.origin, this.signedIn.cookieHeader, attempt, type);
    // Signed out by what was tried: then there would be nothing to find any more.
    const ended = reply.status === 401 || (attempt.method === 'DELETE' && attempt.path.includes('/session'));
    if (ended && (await this.signedIn.get('/session')).status === 401) await this.signIn();
    return reply;
  }

  /** Whoever guesses at passwords for long is kept out; here all of that is by chance. */
  private async signIn(): Promise<void> {
    await this.storage.query('DELETE FROM identity.sign_in_attempt');
    this.signedIn = await this.installation.signIn(this.username);
    this.keepTokens();
  }

  private keepTokens(): void {
    for (const [, token] of this.signedIn.cookieHeader.matchAll(/=([\w-]{20,})/g)) {
      if (token !== undefined) this.tokens.add(token);
    }
  }
}
