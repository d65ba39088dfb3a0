import { describe, expect, it } from '@jest/globals';
import { groupByUrgency, isOpen, openFirst, urgencyOf } from './due.js';

const now = '2026-11-23';

describe('urgencyOf', () => {
  it.each([
    ['2026-11-22', 'late'],
    ['2026-11-23', 'today'],
    ['2026-11-24', 'soon'],
    ['2026-11-30', 'soon'],
    ['2026-12-01', 'later'],
  ])('%s is %s', (dueOn, expected) => {
    expect(urgencyOf(dueOn, now)).toBe(expected);
  });
});

describe('groupByUrgency', () => {
  it('puts the most urgent first and leaves empty groups out', () => {
    const actions = ['2026-12-10', '2026-11-12', '2026-11-23', '2026-11-10'].map((dueOn) => ({ dueOn }));
    expect(groupByUrgency(actions, now)).toEqual([
      { urgency: 'late', actions: [{ dueOn: '2026-11-10' }, { dueOn: '2026-11-12' }] },
      { urgency: 'today', actions: [{ dueOn: '2026-11-23' }] },
      { urgency: 'later', actions: [{ dueOn: '2026-12-10' }] },
    ]);
    expect(groupByUrgency([], now)).toEqual([]);
  });
});

describe('isOpen', () => {
  it('is over once answered', () => {
    expect(isOpen('in-progress')).toBe(true);
    expect(isOpen('declined')).toBe(false);
    expect(isOpen('not-executed')).toBe(false);
  });
});

describe('openFirst', () => {
  it('puts what is open first, by due date, and then what ended, the latest first', () => {
    const rows = [
      { dueOn: '2026-11-02', status: 'completed' as const },
      { dueOn: '2026-11-28', status: 'accepted' as const },
      { dueOn: '2026-11-12', status: 'declined' as const },
      { dueOn: '2026-11-19', status: 'in-progress' as const },
    ];
    expect(openFirst(rows).map(({ dueOn }) => dueOn.slice(8))).toEqual(['19', '28', '12', '02']);
  });
});
