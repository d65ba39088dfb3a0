import { describe, expect, it } from '@jest/globals';
import { DomainError } from '#lib/kernel';
import { decodeCursor, encodeCursor } from './page-query.js';

const anything = () => true;

describe('cursor', () => {
  it('comes back as it went in', () => {
    expect(decodeCursor(encodeCursor('2026-11-23', 'a "quoted" één'), anything, anything)).toEqual([
      '2026-11-23',
      'a "quoted" één',
    ]);
    expect(decodeCursor(undefined, anything)).toBeNull();
  });

  it.each([
    '',
    'rubbish',
    encodeCursor('one part'),
    encodeCursor('a', 'b'),
    Buffer.from('[1,2]').toString('base64url'),
  ])('refuses %j as invalid input', (cursor) => {
    expect(() => decodeCursor(cursor, anything, (part) => part === 'right')).toThrow(DomainError);
  });
});
