import { uuidv7 } from 'uuidv7';

/** A new identifier: UUIDv7 (RFC 9562 §5.7), so that rows sort by the time they were made. */
export function newId(): string {
  return uuidv7();
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}$/;

export function isId(value: unknown): value is string {
  return typeof value === 'string' && uuid.test(value);
}
