import { describe, expect, it } from '@jest/globals';
import { patientRetry, pause, retryDelay } from './retry.js';

describe('retryDelay', () => {
  it('doubles after every failure, up to the longest', () => {
    const policy = { firstMs: 100, longestMs: 1_000 };
    expect([1, 2, 3, 4, 5, 50].map((failures) => retryDelay(policy, failures))).toEqual([
      100, 200, 400, 800, 1_000, 1_000,
    ]);
  });

  it('lets a message survive an evening without mail server', () => {
    const total = Array.from({ length: patientRetry.attempts - 1 }, (_, i) =>
      retryDelay(patientRetry, i + 1),
    );
    expect(total.reduce((sum, delay) => sum + delay, 0) / 3_600_000).toBeGreaterThan(5);
  });
});

describe('pause', () => {
  it('ends at once when aborted', async () => {
    const stopping = new AbortController();
    const paused = pause(3_600_000, stopping.signal);
    stopping.abort();
    await expect(paused).resolves.toBeUndefined();
    await expect(pause(3_600_000, stopping.signal)).resolves.toBeUndefined();
  });
});
