import { describe, expect, it } from '@jest/globals';
import { DomainError } from '#lib/kernel';
import { lifeCycleProblems } from './check-life-cycle.js';
import { checkTransition, isClosed, type LifeCycle, statusLabel, transitionsFrom } from './life-cycle.js';
import { standardStatuses, standardTransitions } from './standard-life-cycle.js';

const lifeCycle: LifeCycle = {
  initial: 'opened',
  statuses: standardStatuses,
  transitions: standardTransitions,
};
const definition = { lifeCycle };
const ready = { participants: 2, openActions: 0, closeReason: 'Doel bereikt.' };

function codeOf(act: () => void): string {
  try {
    act();
  } catch (error) {
    if (error instanceof DomainError) return error.code;
  }
  return 'allowed';
}

describe('checkTransition', () => {
  it.each([
    ['opened', 'enriching', ready, 'allowed'],
    ['opened', 'in-execution', ready, 'transition-not-allowed'],
    ['opened', 'no-such-status', ready, 'transition-not-allowed'],
    ['closed', 'opened', ready, 'transition-not-allowed'],
    ['on-agenda', 'in-discussion', { ...ready, participants: 0 }, 'has-participants'],
    ['in-execution', 'closed', { ...ready, openActions: 1 }, 'no-open-actions'],
    ['in-execution', 'closed', { ...ready, closeReason: null }, 'close-reason-given'],
    ['in-execution', 'closed', { ...ready, closeReason: '  ' }, 'close-reason-given'],
    ['in-execution', 'closed', ready, 'allowed'],
  ])('from %s to %s with %o: %s', (from, to, state, code) => {
    expect(codeOf(() => checkTransition(definition, from, to, state))).toBe(code);
  });
});

describe('statuses', () => {
  it('offer their ways out, and closed has none', () => {
    expect(transitionsFrom(definition, 'aftercare').map(({ to }) => to)).toEqual(['on-agenda', 'closed']);
    expect(transitionsFrom(definition, 'closed')).toEqual([]);
  });

  it('that are no longer known keep their code and stay open', () => {
    expect([statusLabel(definition, 'on-agenda'), statusLabel(definition, 'gone')]).toEqual([
      'Geagendeerd',
      'gone',
    ]);
    expect([isClosed(definition, 'closed'), isClosed(definition, 'gone')]).toEqual([true, false]);
  });
});

describe('lifeCycleProblems', () => {
  const to = (from: string, status: string) => ({ from, to: status, label: 'Verder' });

  it('finds none in the standard life cycle', () => {
    expect(lifeCycleProblems(lifeCycle)).toEqual([]);
  });

  it.each<[string, Partial<LifeCycle>]>([
    ['status "gone" is unknown', { initial: 'gone' }],
    ['status "gone" is unknown', { transitions: [...standardTransitions, to('opened', 'gone')] }],
    ['no status is closed', { statuses: { opened: { label: 'Geopend' } }, transitions: [] }],
    ['a case would begin closed', { initial: 'closed' }],
    [
      'transition closed → opened leaves a closed status',
      { transitions: [...standardTransitions, to('closed', 'opened')] },
    ],
    [
      'transition opened → enriching occurs twice',
      { transitions: [...standardTransitions, to('opened', 'enriching')] },
    ],
    ['status "island" cannot be reached', { statuses: { ...standardStatuses, island: { label: 'Eiland' } } }],
    [
      'status "trap" has no way to the end',
      {
        statuses: { ...standardStatuses, trap: { label: 'Val' } },
        transitions: [...standardTransitions, to('opened', 'trap')],
      },
    ],
  ])('says: %s', (problem, change) => {
    expect(lifeCycleProblems({ ...lifeCycle, ...change })).toContain(problem);
  });
});
