import { pause } from '../retry.js';
import type { Connected } from './backend.js';

/**
 * Closes, but does not wait for a backend that is away, and ends the attempts to reach it. Never throws.
 * BullMQ says goodbye to a Redis that is away for ever, and leaves a client behind that goes on trying to connect.
 */
export async function closeWithin(ms: number, connected: Connected): Promise<void> {
  await atMost(ms, connected.close());
  connected.disconnect();
}

/** Waits until `work` is settled, at most `ms` milliseconds. Never throws. */
export async function atMost(ms: number, work: Promise<unknown>): Promise<void> {
  const settled = new AbortController();
  const working = work.catch(() => undefined).then(() => settled.abort());
  await Promise.race([working, pause(ms, settled.signal)]);
}
