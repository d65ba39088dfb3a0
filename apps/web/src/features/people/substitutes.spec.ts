import { expect, it } from '@jest/globals';
import { substitutesAt } from './substitutes.js';

const seat = (tableId: string, substituteId: string | null, state: 'active' | 'ended' = 'active') => ({
  ...{ tableId, substituteId, state },
});

it('names who stands in at these tables, each once', () => {
  const seats = [seat('a', 'noor'), seat('b', 'noor'), seat('b', 'rik'), seat('c', 'sem'), seat('a', null)];
  expect(substitutesAt(seats, ['a', 'b'])).toEqual(['noor', 'rik']);
});

it('forgets who stood in at a seat that ended', () => {
  expect(substitutesAt([seat('a', 'noor', 'ended')], ['a'])).toEqual([]);
});
