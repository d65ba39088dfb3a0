import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import type { Actor } from '#lib/kernel';
import type { FastifyRequest } from 'fastify';
import type { Redis } from 'ioredis';
import { addressOf, isOfApi } from '../request/address-of.js';
import { clientAddress } from './client-address.js';
import { connectToRedis } from './connect-to-redis.js';
import { Limit } from './limit.js';
import { RateLimited } from './rate-limited.js';
import { RateLimitOptions } from './rate-limit-options.js';

const ofSessions = /^\/api\/v\d+\/session(?=\/|$)/;
const elsewhere = /^\/api\/v\d+\/session\/openid\//;

/** How much one client may ask, so that guessing is slow and the log cannot be filled (BIO2 8.06, 8.15). */
@Injectable()
export class RateLimits implements OnModuleDestroy {
  private readonly redis: Redis | null;
  private readonly address: Limit;
  private readonly account: Limit;
  private readonly signIn: Limit;
  private readonly refusals: Limit;

  constructor({ perMinute, redisUrl }: RateLimitOptions) {
    const counts = Object.values(perMinute).some((points) => points > 0);
    this.redis = counts && redisUrl !== null ? connectToRedis(redisUrl) : null;
    this.address = new Limit('address', perMinute.address, this.redis);
    this.account = new Limit('account', perMinute.account, this.redis);
    this.signIn = new Limit('sign-in', perMinute.signIn, this.redis);
    this.refusals = new Limit('refusals', perMinute.refusals, this.redis);
  }

  /** Before anything is read or looked up. The files of the web application are not counted. */
  async arrives(request: FastifyRequest): Promise<void> {
    if (!isOfApi(request)) return;
    const key = clientAddress(request.ip);
    await this.address.take(key);
    if (isSigningIn(request)) await this.signIn.take(key);
  }

  /** Once it is known who asks. */
  async asks(actor: Actor): Promise<void> {
    const key = accountOf(actor);
    if (key !== null) await this.account.take(key);
  }

  /**
   * An answer that refuses. Whoever got too many is not answered at all until the minute is over: with other answers
   * for what is there and what is not, guessing would go on.
   */
  async refuses(request: FastifyRequest): Promise<void> {
    if (!isOfApi(request)) return;
    const account = request.actor ? accountOf(request.actor) : null;
    try {
      await this.refusals.take(account ?? clientAddress(request.ip));
    } catch (error) {
      if (account !== null && error instanceof RateLimited && error.first)
        await this.account.close(account, error.retryAfterSeconds);
      throw error;
    }
  }

  onModuleDestroy(): void {
    this.redis?.disconnect();
  }
}

/** A password, a second factor, or coming back from the provider: all that can be guessed at. */
function isSigningIn(request: FastifyRequest): boolean {
  const address = addressOf(request);
  return (request.method === 'POST' && ofSessions.test(address)) || elsewhere.test(address);
}

/** Null for who is not signed in: they are counted by their address. */
function accountOf({ kind, personId, clientId }: Actor): string | null {
  return kind === 'machine' ? `machine:${clientId ?? ''}` : personId;
}
