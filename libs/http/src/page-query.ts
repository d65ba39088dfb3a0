import { DomainError } from '#lib/kernel';
import { Text, Whole } from './fields/fields.js';

/** `?limit=…&after=…` of every collection. */
export class PageQuery {
  @Whole({ min: 1, max: 100, optional: true, description: 'How many items; 25 when left out.' })
  limit: number = 25;

  @Text({ max: 500, optional: true, description: 'The `next` of the page before.' })
  after?: string;
}

/** An opaque cursor from the sort key of the last row: strings only, in the order of the ORDER BY. */
export function encodeCursor(...key: readonly string[]): string {
  return Buffer.from(JSON.stringify(key)).toString('base64url');
}

/** What one part of a cursor must be; anything else is not a cursor of ours. */
export type CursorPart = (part: string) => boolean;

export function isTruth(part: string): boolean {
  return part === 'true' || part === 'false';
}

/** The sort key in a cursor, one part for each check, or `null` without one. A cursor that is not ours is invalid input. */
export function decodeCursor(cursor: string | undefined, ...checks: readonly CursorPart[]): string[] | null {
  if (cursor === undefined) return null;
  const key = parse(cursor);
  if (key.length === checks.length && checks.every((check, index) => check(key[index] ?? ''))) return key;
  throw DomainError.invalid(
    'after',
    'invalid-cursor',
    'Deze verwijzing naar een volgende bladzijde klopt niet.',
  );
}

function parse(cursor: string): string[] {
  try {
    const key: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    return Array.isArray(key) && key.every((part) => typeof part === 'string') ? key : [];
  } catch {
    return [];
  }
}
