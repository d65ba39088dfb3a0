import { describe, expect, it } from '@jest/globals';
import { isCalendarDate } from './is-calendar-date.js';

describe('isCalendarDate', () => {
  it.each(['2026-11-23', '2028-02-29', '1900-01-01'])('accepts %s', (value) => {
    expect(isCalendarDate(value)).toBe(true);
  });

  it.each(['2026-02-29', '2026-13-01', '26-11-23', '2026-11-23T00:00:00Z', '0001-01-01', '', null, 20261123])(
    'refuses %s',
    (value) => {
      expect(isCalendarDate(value)).toBe(false);
    },
  );
});
