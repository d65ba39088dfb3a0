import { describe, expect, it } from '@jest/globals';
import { attentionFor } from './attention-for.js';

const now = '2026-11-23';

describe('attentionFor', () => {
  it.each([
    [{ closed: true, destroyBy: '2026-11-22', openActions: 0, firstDueOn: null }, 'destroyOverdue'],
    [{ closed: true, destroyBy: '2027-01-10', openActions: 0, firstDueOn: null }, 'destroySoon'],
    [{ closed: false, destroyBy: '2030-01-10', openActions: 0, firstDueOn: null }, 'noActions'],
    [{ closed: false, destroyBy: '2030-01-10', openActions: 2, firstDueOn: '2026-11-23' }, null],
    [{ closed: false, destroyBy: '2030-01-10', openActions: 2, firstDueOn: '2026-11-22' }, 'lateActions'],
    [{ closed: true, destroyBy: '2030-01-10', openActions: 0, firstDueOn: null }, null],
  ])('%j asks %s', (file, expected) => {
    expect(attentionFor(file, now)).toBe(expected);
  });
});
