import { describe, expect, it } from '@jest/globals';
import { Bell } from './bell.js';

const anHour = 3_600_000;

describe('Bell', () => {
  const { signal } = new AbortController();

  it('wakes who waits', async () => {
    const bell = new Bell();
    const waiting = bell.wait(anHour, signal);
    bell.ring();
    await expect(waiting).resolves.toBeUndefined();
  });

  it('keeps a ring for who comes later, once', async () => {
    const bell = new Bell();
    bell.ring();
    await bell.wait(anHour, signal);
    const stopping = new AbortController();
    const waiting = bell.wait(anHour, stopping.signal);
    await expect(Promise.race([waiting, Promise.resolve('still waiting')])).resolves.toBe('still waiting');
    stopping.abort();
    await waiting;
  });

  it('stops waiting after its time', async () => {
    await expect(new Bell().wait(1, signal)).resolves.toBeUndefined();
  });
});
