import { setTimeout as timeout } from 'node:timers/promises';

/** How often, and how far apart, a failing message is tried: delays double from `firstMs` up to `longestMs`. */
export interface RetryPolicy {
  readonly attempts: number;
  readonly firstMs: number;
  readonly longestMs: number;
}

/** A mail server may be away for an evening: 40 attempts reach about five hours. */
export const patientRetry: RetryPolicy = { attempts: 40, firstMs: 1_000, longestMs: 600_000 };

/** Milliseconds to wait after the `failures`th failure in a row (from 1). */
export function retryDelay(policy: Pick<RetryPolicy, 'firstMs' | 'longestMs'>, failures: number): number {
  return Math.min(policy.firstMs * 2 ** Math.max(0, failures - 1), policy.longestMs);
}

/** Waits, or less when aborted. */
export async function pause(ms: number, signal: AbortSignal): Promise<void> {
  await timeout(ms, undefined, { signal }).catch(() => undefined);
}
