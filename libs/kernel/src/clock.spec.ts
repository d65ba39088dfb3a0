import { describe, expect, it } from '@jest/globals';
import { addPeriod, localDate } from './clock.js';

describe('localDate', () => {
  it('is the Amsterdam date, also when UTC is still on the day before', () => {
    expect(localDate(new Date('2026-06-30T22:30:00Z'))).toBe('2026-07-01');
    expect(localDate(new Date('2026-12-31T22:30:00Z'))).toBe('2026-12-31');
  });
});

describe('addPeriod', () => {
  it.each([
    ['2026-11-23', { years: 5 }, '2031-11-23'],
    ['2028-02-29', { years: 1 }, '2029-02-28'],
    ['2026-01-31', { months: 1 }, '2026-02-28'],
    ['2026-11-23', { months: 3 }, '2027-02-23'],
    ['2026-12-31', { days: 1 }, '2027-01-01'],
    ['2026-11-23', { days: -23 }, '2026-10-31'],
  ])('%s plus %o is %s', (date, period, expected) => {
    expect(addPeriod(date, period)).toBe(expected);
  });
});
