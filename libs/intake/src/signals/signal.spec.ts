import { describe, expect, it } from '@jest/globals';
import type { TableDefinition } from '#lib/table-definition';
import { Signal, type SignalStatus } from './signal.js';

const definition = { retention: { signalNotTakenUp: { years: 1 } } } as TableDefinition;
const signal = (status: SignalStatus) => Object.assign(new Signal(), { status, destroyBy: '2031-11-20' });

describe('deciding on a signal', () => {
  it.each([
    ['refuse', 'refused', '2027-11-23'],
    ['forward', 'forwarded', '2027-11-23'],
    ['more-information', 'more-information', '2031-11-20'],
    ['accept', 'accepted', '2031-11-20'],
  ] as const)('%s makes it %s, to be destroyed by %s', (effect, status, destroyBy) => {
    const decided = signal('received');
    decided.decide(definition, effect, '2026-11-23');
    expect(decided).toMatchObject({ status, destroyBy });
  });

  it('keeps nothing longer than it would have been kept undecided', () => {
    const late = signal('received');
    late.decide(definition, 'refuse', '2031-09-01');
    expect(late.destroyBy).toBe('2031-11-20');
  });

  it('can follow a request for more information', () => {
    const waiting = signal('more-information');
    waiting.decide(definition, 'accept', '2026-11-23');
    expect(waiting.status).toBe('accepted');
  });

  it.each(['received', 'more-information'] as const)(
    'waits for triage again once added to, when %s',
    (status) => {
      const added = signal(status);
      added.supplement();
      expect(added.status).toBe('received');
    },
  );

  it.each(['refused', 'forwarded', 'accepted'] as const)('is refused when it is %s', (status) => {
    expect(() => signal(status).decide(definition, 'accept', '2026-11-23')).toThrow(
      expect.objectContaining({ code: 'already-decided' }),
    );
    expect(() => signal(status).supplement()).toThrow(expect.objectContaining({ code: 'already-decided' }));
  });
});
