import { setTimeout as pause } from 'node:timers/promises';

/**
 * Waits until `condition` gives something truthy and returns that; fails after `seconds` with what was waited for.
 * For what nothing announces: where there is an event to await, await that.
 */
export async function eventually<T>(
  what: string,
  condition: () => Promise<T> | T,
  seconds = 60,
): Promise<NonNullable<T>> {
  const deadline = Date.now() + seconds * 1000;
  for (;;) {
    const result = await condition();
    if (result) return result;
    if (Date.now() > deadline) throw new Error(`Waited ${seconds} s in vain until ${what}`);
    await pause(20);
  }
}
