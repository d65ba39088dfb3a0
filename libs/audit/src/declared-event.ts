import { AsyncLocalStorage } from 'node:async_hooks';
import type { AuditEventKind } from './audit-event.js';

interface Promised {
  readonly code: string;
  recorded: boolean;
  refused: boolean;
}

const storage = new AsyncLocalStorage<Promised>();

/** Runs a handler that has promised to record the event. */
export function withDeclaredEvent<T>(event: AuditEventKind, work: () => T): T {
  return storage.run({ code: event.code, recorded: false, refused: false }, work);
}

/** Notes what was recorded. Outside a handler there is no promise to keep. */
export function noteRecorded(event: AuditEventKind): void {
  const promised = storage.getStore();
  if (!promised) return;
  if (promised.code === event.code) promised.recorded = true;
  if (event.verb === 'refuse') promised.refused = true;
}

/** A transaction of the handler may commit once the promise is kept, or to keep that the act was refused. */
export function requireBeforeCommit(): void {
  if (!storage.getStore()?.refused) requireBeforeAnswer();
}

/** An answer may leave once the promise is kept. */
export function requireBeforeAnswer(): void {
  const promised = storage.getStore();
  if (!promised || promised.recorded) return;
  throw new Error(`The endpoint declares the audit event ${promised.code} and did not record it`);
}
