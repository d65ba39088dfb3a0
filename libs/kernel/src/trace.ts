import { AsyncLocalStorage } from 'node:async_hooks';

const storage = new AsyncLocalStorage<string>();

/** Runs `work` as part of one trace: 32 hex digits (W3C Trace Context §3.2.2.3). A trace inside a trace replaces it. */
export function withTrace<T>(traceId: string, work: () => T): T {
  return storage.run(traceId, work);
}

/** The trace that this code runs in, or `null` outside any. It only correlates; nothing is decided by it. */
export function currentTraceId(): string | null {
  return storage.getStore() ?? null;
}
