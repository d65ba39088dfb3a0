import { describe, expect, it } from '@jest/globals';
import { assertWithinTerm, latestEnd, type LegalTerm } from './legal-term.js';
import { destroyBy, signalDestroyBy } from './retention.js';

const facts = { article: 'Voorbeeldwet', verified: false };
const capped: LegalTerm = {
  ...facts,
  first: { days: 10 },
  extension: { times: null, each: { days: 18 } },
  total: { days: 28 },
};
const counted: LegalTerm = {
  ...facts,
  first: { months: 3 },
  extension: { times: 3, each: { months: 3 } },
  total: null,
};
const single: LegalTerm = { ...facts, first: { days: 90 }, extension: null, total: null };

describe('latestEnd', () => {
  it.each([
    [capped, 0, '2026-01-11'],
    [capped, 1, '2026-01-29'],
    [capped, 5, '2026-01-29'],
    [counted, 0, '2026-04-01'],
    [counted, 3, '2027-01-01'],
    [counted, 4, null],
    [single, 0, '2026-04-01'],
    [single, 1, null],
  ])('of %o after %i extensions is %s', (term, extensions, end) => {
    expect(latestEnd(term, '2026-01-01', extensions)).toBe(end);
  });
});

describe('a measure', () => {
  const within = (term: LegalTerm, endsOn: string, extensions = 0) =>
    assertWithinTerm(term, { startsOn: '2026-01-01', endsOn, extensions });

  it.each([
    [capped, '2026-01-11', 0],
    [capped, '2026-01-29', 1],
    [counted, '2027-01-01', 3],
  ])(
    'of %o may run until %s, the last day that the law allows after %i extensions',
    (term, endsOn, extensions) => {
      expect(() => within(term, endsOn, extensions)).not.toThrow();
    },
  );

  it.each([
    ['a day longer', capped, '2026-01-12', 0, 'beyond-legal-term', 'endsOn'],
    ['longer than all extensions together', capped, '2026-01-30', 2, 'beyond-legal-term', 'endsOn'],
    ['once more than it may be extended', counted, '2026-02-01', 4, 'too-many-extensions', 'extensions'],
  ] as const)('may not run %s', (_name, term, endsOn, extensions, code, field) => {
    expect(() => within(term, endsOn, extensions)).toThrow(
      expect.objectContaining({
        failure: 'rule-broken',
        code,
        message: expect.stringContaining(term.article),
        errors: [expect.objectContaining({ field, code })],
      }),
    );
  });
});

describe('retention', () => {
  const retention = {
    signalNotTakenUp: { years: 1 },
    case: { years: 5 },
    source: 'Voorbeeldwet',
    verified: false,
  };

  it('counts a case from its first processing and a signal from the decision', () => {
    expect(destroyBy({ retention }, '2028-02-29')).toBe('2033-02-28');
    expect(signalDestroyBy({ retention }, '2026-11-23')).toBe('2027-11-23');
  });
});
