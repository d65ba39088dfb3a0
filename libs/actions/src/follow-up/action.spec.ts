import { describe, expect, it } from '@jest/globals';
import { Action, type ActionStatus, actionStatuses } from './action.js';

const now = new Date('2026-11-23T10:00:00Z');
const action = (status: ActionStatus) => Object.assign(new Action(), { status, dueOn: '2026-11-23' });

const acts = {
  accept: (one: Action) => one.accept(),
  decline: (one: Action) => one.decline('Geen capaciteit', now),
  progress: (one: Action) => one.progress(),
  complete: (one: Action) => one.complete('executed', 'Gesprek gevoerd', now),
};

const allowed: Record<ActionStatus, Partial<Record<keyof typeof acts, ActionStatus>>> = {
  assigned: { accept: 'accepted', decline: 'declined' },
  accepted: { progress: 'in-progress', complete: 'completed' },
  'in-progress': { progress: 'in-progress', complete: 'completed' },
  declined: {},
  completed: {},
  'not-executed': {},
};

describe('an action', () => {
  for (const status of actionStatuses) {
    for (const way of Object.keys(acts) as (keyof typeof acts)[]) {
      const expected = allowed[status][way];
      const one = action(status);
      if (expected) {
        it(`${status}: ${way} makes it ${expected}`, () => {
          acts[way](one);
          expect(one.status).toBe(expected);
        });
      } else {
        it(`${status}: ${way} is refused`, () => {
          expect(() => acts[way](one)).toThrow(expect.objectContaining({ code: `cannot-${way}` }));
        });
      }
    }
  }

  it('that was not executed keeps the reason', () => {
    const one = action('accepted');
    one.complete('not-executed', 'Betrokkene is verhuisd', now);
    expect(one).toMatchObject({
      status: 'not-executed',
      outcomeExplanation: 'Betrokkene is verhuisd',
      endedAt: now,
    });
  });

  it('is overdue from the day after its due date, while open', () => {
    expect(action('accepted').isOverdue('2026-11-23')).toBe(false);
    expect(action('accepted').isOverdue('2026-11-24')).toBe(true);
    expect(action('completed').isOverdue('2026-11-24')).toBe(false);
  });
});
