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

/** The sort key in a cursor of `length` parts, or `null` without one. A cursor that is not ours is invalid input. */
export function decodeCursor(cursor: string | undefined, length: number): string[] | null {
  if (cursor === undefined) return null;
  try {
    const key: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (Array.isArray(key) && key.length === length && key.every((part) => typeof part === 'string'))
      return key;
  } catch {
    // Falls through to the one answer for every broken cursor.
  }
  throw DomainError.invalid(
    'after',
    'invalid-cursor',
    'Deze verwijzing naar een volgende bladzijde klopt niet.',
  );
}
