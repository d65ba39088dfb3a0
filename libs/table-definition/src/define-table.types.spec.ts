import { describe, expect, it } from '@jest/globals';
import {
  CaseField,
  checkTransition,
  defineTable,
  definitionProblems,
  transitionsFrom,
  triageOutcome,
  validateOutcome,
} from './index.js';
import { aTableDefinition as aDefinition } from '#lib/testing';

/**
 * The type test: `tsc --noEmit` fails when a line below an `@ts-expect-error` does compile.
 * At run time these definitions are never registered, so only the compiler judges them.
 */
const statuses = { opened: { label: 'Geopend' }, closed: { label: 'Afgesloten', closed: true } } as const;
const { lifeCycle: _lifeCycle, triageOutcomes: _triageOutcomes, ...rest } = aDefinition;
const refuse = { code: 'no-action', label: 'Geen actie', effect: 'refuse' } as const;

describe('what does not compile', () => {
  const table = defineTable({
    ...rest,
    triageOutcomes: [refuse],
    actionLines: [{ code: 'care', label: 'Zorg' }],
    lifeCycle: {
      initial: 'opened',
      statuses,
      transitions: [{ from: 'opened', to: 'closed', label: 'Afsluiten' }],
    },
  });
  const ready = { participants: 1, openActions: 0, closeReason: null };

  it('is a misspelt status', () => {
    expect(transitionsFrom(table, 'opened')).toHaveLength(1);
    // @ts-expect-error no status "openend"
    expect(transitionsFrom(table, 'openend')).toEqual([]);
    defineTable({
      ...rest,
      triageOutcomes: [refuse],
      // @ts-expect-error no status "openend"
      lifeCycle: { initial: 'openend', statuses, transitions: [] },
    });
  });

  it('is a transition to or from a status that is not there', () => {
    // @ts-expect-error no status "close"
    expect(() => checkTransition(table, 'opened', 'close', ready)).toThrow();
    defineTable({
      ...rest,
      triageOutcomes: [refuse],
      lifeCycle: {
        initial: 'opened',
        statuses,
        transitions: [
          // @ts-expect-error no status "close"
          { from: 'opened', to: 'close', label: 'Afsluiten' },
          // @ts-expect-error no status "open"
          { from: 'open', to: 'closed', label: 'Afsluiten' },
        ],
      },
    });
  });

  it('is a misspelt guard', () => {
    const unguarded = defineTable({
      ...rest,
      triageOutcomes: [refuse],
      lifeCycle: {
        initial: 'opened',
        statuses,
        // @ts-expect-error no guard "no-open-action"
        transitions: [{ from: 'opened', to: 'closed', label: 'Afsluiten', guards: ['no-open-action'] }],
      },
    });
    expect(unguarded.lifeCycle.transitions).toHaveLength(1);
  });

  it('is a misspelt outcome or effect', () => {
    expect(triageOutcome(table, 'no-action')).toBeDefined();
    // @ts-expect-error no outcome "no-actoin"
    expect(triageOutcome(table, 'no-actoin')).toBeUndefined();
    // @ts-expect-error no outcome "no-actoin"
    expect(validateOutcome(table, { outcome: 'no-actoin', answers: [] })).toHaveLength(1);
    defineTable({
      ...aDefinition,
      // @ts-expect-error no effect "reject"
      triageOutcomes: [{ code: 'no-action', label: 'Geen actie', effect: 'reject' }],
    });
  });

  it('is a misspelt action line, subject kind or data category', () => {
    const astray = defineTable({
      ...aDefinition,
      actionLines: [{ code: 'care', label: 'Zorg' }],
      // @ts-expect-error no line "cure"
      actionKinds: [{ code: 'help', label: 'Hulp', line: 'cure' }],
    });
    expect(definitionProblems(astray)).toEqual(['line "cure" is unknown']);
    // @ts-expect-error without lines none can be named
    defineTable({ ...aDefinition, actionKinds: [{ code: 'help', label: 'Hulp', line: 'care' }] });
    // @ts-expect-error no subject kind "persoon"
    defineTable({ ...aDefinition, subjectKinds: ['persoon'] });
    // @ts-expect-error no data category "nationality"
    defineTable({ ...aDefinition, dataCategories: ['nationality'] });
  });

  it('is a field whose property has another type', () => {
    const facts = { label: 'Veld', purpose: 'Om te toetsen.', sensitivity: 'normal' } as const;
    class Details {
      @CaseField({ ...facts, type: 'flag' })
      fits?: boolean;

      // @ts-expect-error a flag is no string
      @CaseField({ ...facts, type: 'flag' })
      flag?: string;

      @CaseField({ ...facts, type: 'choice', options: [{ code: 'a', label: 'A' }] })
      choice?: 'a';

      // @ts-expect-error "b" is not among the options
      @CaseField({ ...facts, type: 'choice', options: [{ code: 'a', label: 'A' }] })
      otherChoice?: 'b';

      // @ts-expect-error a choice has options
      @CaseField({ ...facts, type: 'choice' })
      noOptions?: string;
    }
    expect(new Details()).toBeDefined();
  });
});
