import { pause, retryDelay } from '../retry.js';
import type { Connected } from './backend.js';
import { closeWithin } from './close-within.js';

/**
 * Opens a connection to the backend and waits until it can be used, however long that takes; null when aborted first.
 * BullMQ remembers a failed first connection for ever, so a new one is opened after each failure.
 */
export async function openWhenReachable<T extends Connected>(
  open: () => T,
  signal: AbortSignal,
  onFailure: (error: unknown) => void,
): Promise<T | null> {
  const stopped = () => signal.aborted;
  for (let failures = 1; !stopped(); failures += 1) {
    const opened = open();
    try {
      await Promise.race([opened.waitUntilReady(), aborted(signal)]);
      if (!stopped()) return opened;
    } catch (error) {
      onFailure(error);
    }
    await closeWithin(500, opened);
    await pause(retryDelay({ firstMs: 200, longestMs: 5_000 }, failures), signal);
  }
  return null;
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
}
