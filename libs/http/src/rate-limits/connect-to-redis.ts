import { Logger } from '@nestjs/common';
import { Redis } from 'ioredis';

/** Longer than this a count is not worth waiting for. */
const patience = 250;

/** A connection for counting: what it cannot do at once it does not do later either. */
export function connectToRedis(url: string): Redis {
  const redis = new Redis(url, {
    enableOfflineQueue: false,
    maxRetriesPerRequest: 0,
    connectTimeout: 2_000,
    commandTimeout: patience,
    retryStrategy: (times) => Math.min(times * 200, 5_000),
  });
  const logger = new Logger('RateLimits');
  let away = false;
  redis.on('ready', () => {
    if (away) logger.log('Redis is back: limits are counted together');
    away = false;
  });
  redis.on('error', () => {
    if (!away) logger.warn('Redis is away: each process counts its limits for itself');
    away = true;
  });
  return redis;
}
