import { describe, expect, it } from '@jest/globals';
import { DomainError } from '#lib/kernel';
import { decodeCursor, encodeCursor } from './page-query.js';

describe('cursor', () => {
  it('comes back as it went in', () => {
    expect(decodeCursor(encodeCursor('2026-11-23', 'a "quoted" één'), 2)).toEqual([
      '2026-11-23',
      'a "quoted" één',
    ]);
    expect(decodeCursor(undefined, 2)).toBeNull();
  });

  it.each(['', 'rubbish', encodeCursor('one part'), Buffer.from('[1,2]').toString('base64url')])(
    'refuses %j as invalid input',
    (cursor) => {
      expect(() => decodeCursor(cursor, 2)).toThrow(DomainError);
    },
  );
});
