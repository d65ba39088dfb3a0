import type { Redis } from 'ioredis';
import {
  type RateLimiterAbstract,
  RateLimiterMemory,
  RateLimiterRedis,
  RateLimiterRes,
} from 'rate-limiter-flexible';
import { RateLimited } from './rate-limited.js';

const minute = 60;

/** So many a minute for each key. A Redis that is away is counted around, in memory: it never stops the work. */
export class Limit {
  private readonly limiter: RateLimiterAbstract | null;

  constructor(
    private readonly name: string,
    private readonly points: number,
    redis: Redis | null,
  ) {
    this.limiter =
      points > 0 ? limiterOf({ keyPrefix: `limit:${name}`, points, duration: minute }, redis) : null;
  }

  /** Counts one. Throws RateLimited when that is one too many. */
  async take(key: string): Promise<void> {
    try {
      await this.limiter?.consume(key);
    } catch (over) {
      if (!(over instanceof RateLimiterRes)) throw over;
      const seconds = Math.max(1, Math.ceil(over.msBeforeNext / 1_000));
      throw new RateLimited(this.name, seconds, over.consumedPoints === this.points + 1);
    }
  }

  /** Allows nothing more for so long. */
  async close(key: string, seconds: number): Promise<void> {
    await this.limiter?.block(key, seconds);
  }
}

function limiterOf(
  options: { keyPrefix: string; points: number; duration: number },
  redis: Redis | null,
): RateLimiterAbstract {
  const inMemory = new RateLimiterMemory(options);
  if (!redis) return inMemory;
  return new RateLimiterRedis({
    ...options,
    storeClient: redis,
    rejectIfRedisNotReady: true,
    insuranceLimiter: inMemory,
  });
}
