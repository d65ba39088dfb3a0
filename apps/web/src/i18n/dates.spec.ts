import { describe, expect, it } from '@jest/globals';
import { dateOf, daysBetween, formatDate, formatInstant, formatLongDate, today } from './dates.js';

describe('dates', () => {
  it('reads Dutch', () => {
    expect(formatDate('2026-11-12')).toBe('12 nov 2026');
    expect(formatLongDate('2026-11-23')).toBe('maandag 23 november 2026');
    expect(formatInstant('2026-11-12T13:05:00Z')).toBe('12 nov 2026, 14:05');
  });

  it('takes the Amsterdam day, also when UTC is on another', () => {
    expect(today(new Date('2026-06-30T22:30:00Z'))).toBe('2026-07-01');
    expect(dateOf('2026-12-31T23:30:00Z')).toBe('2027-01-01');
  });

  it.each([
    ['2026-11-23', '2026-11-23', 0],
    ['2026-11-23', '2026-11-12', -11],
    ['2026-10-24', '2026-10-26', 2],
    ['2028-02-28', '2028-03-01', 2],
  ])('counts days from %s to %s: %i', (from, to, days) => {
    expect(daysBetween(from, to)).toBe(days);
  });
});
