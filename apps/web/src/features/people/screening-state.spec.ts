import { describe, expect, it } from '@jest/globals';
import { screeningState } from './screening-state.js';

const now = '2026-11-24';

describe('screeningState', () => {
  it.each([
    [{ screenedOn: '2025-01-01', validTo: '2027-06-01', endedOn: null }, 'valid'],
    [{ screenedOn: '2025-01-01', validTo: '2027-01-23', endedOn: null }, 'expiring'],
    [{ screenedOn: '2025-01-01', validTo: '2026-11-24', endedOn: null }, 'expiring'],
    [{ screenedOn: '2025-01-01', validTo: '2026-11-23', endedOn: null }, 'expired'],
    [{ screenedOn: '2025-01-01', validTo: '2027-06-01', endedOn: '2026-11-24' }, 'ended'],
    [{ screenedOn: '2026-12-01', validTo: '2027-06-01', endedOn: null }, 'planned'],
  ] as const)('%j is %s', (screening, expected) => {
    expect(screeningState(screening, now)).toBe(expected);
  });
});
