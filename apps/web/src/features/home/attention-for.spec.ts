import { describe, expect, it } from '@jest/globals';
import { attentionFor } from './attention-for.js';

const now = '2026-11-23';

describe('attentionFor', () => {
  it.each([
    [{ closed: true, destroyBy: '2026-11-22', openActions: 0 }, 'destroyOverdue'],
    [{ closed: true, destroyBy: '2027-01-10', openActions: 0 }, 'destroySoon'],
    [{ closed: false, destroyBy: '2030-01-10', openActions: 0 }, 'noActions'],
    [{ closed: false, destroyBy: '2030-01-10', openActions: 2 }, null],
    [{ closed: true, destroyBy: '2030-01-10', openActions: 0 }, null],
  ])('%j asks %s', (file, expected) => {
    expect(attentionFor(file, now)).toBe(expected);
  });
});
