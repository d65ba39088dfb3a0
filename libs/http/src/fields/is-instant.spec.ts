import { describe, expect, it } from '@jest/globals';
import { isInstant } from './is-instant.js';

describe('isInstant', () => {
  it.each([
    '2026-11-23T10:00:00Z',
    '2026-11-23T10:00:00.123456Z',
    '2026-11-23T10:00:00+01:00',
    '2024-02-29T23:59:59-14:00',
  ])('takes %s', (value) => expect(isInstant(value)).toBe(true));

  it.each([
    '2026-11-23',
    '2026-11-23T10:00:00',
    '2026-02-30T10:00:00Z',
    '2026-11-23T25:00:00Z',
    '2026-11-23T10:00:00+23:00',
    '2026-W05-1',
    '2026-060',
    '+012026-01-01T00:00:00Z',
    '0000-01-01T00:00:00Z',
    'yesterday',
    20_261_123,
    null,
  ])('refuses %s', (value) => expect(isInstant(value)).toBe(false));
});
