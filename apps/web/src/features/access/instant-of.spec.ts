import { describe, expect, it } from '@jest/globals';
import { instantOf } from './instant-of.js';

describe('instantOf', () => {
  it.each([
    ['2026-12-03T14:00', '2026-12-03T13:00:00.000Z'],
    ['2026-07-03T14:00', '2026-07-03T12:00:00.000Z'],
    ['2026-10-25T02:30', '2026-10-25T00:30:00.000Z'],
    ['2027-03-28T02:30', '2027-03-28T01:30:00.000Z'],
    ['', undefined],
  ])('%s is %s', (local, instant) => {
    expect(instantOf(local)).toBe(instant);
  });
});
